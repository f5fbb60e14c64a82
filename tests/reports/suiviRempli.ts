/** A suivi in which every field that a document may print holds something. */
import type {
  Contenus,
  PartieFiche,
  PartiesFiche,
  QuiAccorde,
  TypeDuSuivi,
} from '../../src/domain/contenus.ts';
import type { Ecriture } from '../../src/domain/ecriture.ts';
import { enchainer, filVide } from '../../src/domain/registre.ts';
import { UN_DE_CHAQUE } from '../aides/unDeChaque.ts';
import { selDEssai } from '../aides/lesCas.ts';
import { uneHorloge } from '../aides/uneHorloge.ts';
import { remplir, type Mettre } from './champsLibres.ts';

type Acte = { readonly [T in TypeDuSuivi]: readonly [T, Contenus[T], string?] }[TypeDuSuivi];

const { accord, releve, attente, revue, suivi, avis } = UN_DE_CHAQUE;
const RELEVES = ['r1'];
const [moment] = UN_DE_CHAQUE.fiche.valeur as PartiesFiche['momentsCles'];
if (!moment) throw new Error('Un moment clé manque');

const FICHE: PartiesFiche = {
  profil: 'Une personne accompagnée.',
  essentiel: ['Une journée longue.', 'Un bon accueil.'],
  pointsForts: [{ texte: 'Un bonjour.', releves: RELEVES }],
  momentsCles: [{ ...moment, releves: RELEVES }],
  vecuProche: 'A attendu.',
  information: { comprise: ['L’heure.'], nonComprise: ['Le trajet.'] },
  equipe: ['Un poste vide.'],
  idees: [{ de: 'patient', texte: 'Un tableau.', releves: RELEVES }],
  limites: 'Un seul suivi.',
  constats: [{ id: 'c1', libelle: 'Attente.', theme: 'attente', etape: 'consultation.05', releves: RELEVES }],
};

const CHOIX = { suivi: true, sante: true, vecu: true, citations: true, relire: true, retour: true };
const accordDe = (qui: QuiAccorde): Acte => ['accord', { ...accord, qui, choix: CHOIX }];
const releveDe = (type: string, champs: Partial<Contenus['releve']> = {}): Acte => [
  'releve',
  { ...releve, type, ...champs },
];

const ACTES: readonly Acte[] = [
  ['suivi', suivi],
  ['preparation', UN_DE_CHAQUE.preparation],
  ['preparation', { etape: 'medecin-informe', passee: 'Absent ce jour-là.' }],
  ['titulaire-seul', UN_DE_CHAQUE['titulaire-seul']],
  accordDe('patient'),
  accordDe('proche'),
  accordDe('representant'),
  accordDe('autre-titulaire'),
  ['avis', avis],
  ['etape', UN_DE_CHAQUE.etape],
  ['lieu', UN_DE_CHAQUE.lieu],
  ['releve', releve, 'r1'],
  releveDe('point-fort', { source: 'vu', qui: 'suiveur' }),
  releveDe('contexte-equipe', { source: 'vu', qui: 'professionnel' }),
  releveDe('non-vu'),
  releveDe('verbatim-proche', { qui: 'proche', sujet: 'proche' }),
  releveDe('emotion-percue', { source: 'suppose', qui: 'suiveur' }),
  ['attente', attente, 'a1'],
  ['attente-precisee', { ...UN_DE_CHAQUE['attente-precisee'], cible: 'a1' }],
  ['attente-finie', { cible: 'a1' }],
  ['pause', UN_DE_CHAQUE.pause],
  ['reprise', {}],
  ['correction', { ...UN_DE_CHAQUE.correction, cible: 'r1' }],
  ['alerte', UN_DE_CHAQUE.alerte],
  ['etape', { etape: 'chirurgie-ambulatoire.05' }],
  ['fin', UN_DE_CHAQUE.fin],
  ...(Object.keys(FICHE) as PartieFiche[]).map((partie): Acte => [
    'fiche',
    { partie, valeur: FICHE[partie] },
  ]),
  ['relecture-envoyee', UN_DE_CHAQUE['relecture-envoyee']],
  ['relecture-recue', UN_DE_CHAQUE['relecture-recue']],
  ['transmission', UN_DE_CHAQUE.transmission],
  ['commentaire', UN_DE_CHAQUE.commentaire],
  ['a-completer', UN_DE_CHAQUE['a-completer']],
  ['transmission', UN_DE_CHAQUE.transmission],
  ['reponse-medicale', UN_DE_CHAQUE['reponse-medicale']],
  ['revue', revue],
  ['action', UN_DE_CHAQUE.action],
  [
    'action',
    {
      ...UN_DE_CHAQUE.action,
      id: 'action-2',
      numero: 2,
      etat: 'abandonnee',
      raison: 'Faite autrement.',
      valeurConstatee: '10 min',
    },
  ],
  ['pas-d-action', UN_DE_CHAQUE['pas-d-action']],
  ['promesse', UN_DE_CHAQUE.promesse],
  ['promesse-levee', UN_DE_CHAQUE['promesse-levee']],
];

/** Its registre; `mettre` says what each free field holds. */
export function ecrituresRemplies(mettre: Mettre): Ecriture[] {
  const horloge = uneHorloge();
  let fil = filVide('a');
  return ACTES.map(([type, contenu, id], rang) => {
    const brute = {
      suivi: 's1',
      id: id ?? `e${rang}`,
      type,
      instant: horloge.avancer(300).lire(),
      auteur: 'suiveur',
      contenu,
    } as const;
    const chaine = enchainer(fil, brute, selDEssai(rang));
    fil = chaine.fil;
    const rempli = remplir(type, contenu, (champ, ancien) => mettre(`${rang}.${champ}`, ancien));
    // After the chain, that refuses half a pair: a document is to hold without that guard.
    return { ...chaine.ecriture, corps: { sel: selDEssai(rang), contenu: rempli } };
  });
}
