import { LIMITES } from './limites.ts';
import {
  date,
  dictionnaire,
  enObjet,
  entier,
  facultatif,
  forme,
  liste,
  listeOuRien,
  nom,
  ouRien,
  refuser,
  texte,
  type Lecteur,
} from './cas-lecteur.ts';
import { lireAccords, lireAvis } from './cas-accords.ts';
import { lireActe } from './cas-actes.ts';
import { lireFiche } from './cas-fiche.ts';
import { verifierActes, verifierFiche } from './cas-ordre.ts';
import { lireActionDe, lirePromesse, lireRelecture, lireRevue } from './cas-suites.ts';
import { lirePreparation } from './cas-preparation.ts';
import { fuseau } from './cas-temps.ts';
import type { SuiviDuCas } from './cas-types.ts';
import type { ContenuSuivi } from './contenus.ts';

const court = texte(LIMITES.court);
const raison = texte(LIMITES.raison);

const ACTES_MAX = 12_000;
/** The domain cannot read the texts of accord: the fixtures say « standard », of the first version. */
const VERSION_DES_TEXTES = '1';

const entete = forme({
  id: nom,
  titre: facultatif(raison),
  code: texte(LIMITES.code),
  parcours: court,
  segment: forme({ debut: court, fin: court }),
  unite: court,
  effectifs: ouRien(dictionnaire(entier(0, 10_000))),
  date,
  fuseau,
  date_de_reference: date,
  suiveur: forme({ fonction: court, regard: texte(LIMITES.fiche) }),
});

const suites = forme({
  relecture: listeOuRien(lireRelecture, 6),
  revue: ouRien(lireRevue),
  pas_d_action: ouRien(raison),
  raison_outils_seulement: ouRien(raison),
  promesses: listeOuRien(lirePromesse, 40),
  destruction_prevue_le: ouRien(date),
});

export const CHAMPS_SUIVI: readonly string[] = [
  ...[
    'id',
    'titre',
    'code',
    'parcours',
    'segment',
    'unite',
    'effectifs',
    'date',
    'fuseau',
    'date_de_reference',
  ],
  ...['suiveur', 'preparation', 'accords', 'actes', 'fiche', 'relecture', 'revue', 'actions', 'pas_d_action'],
  ...[
    'raison_outils_seulement',
    'promesses',
    'destruction_prevue_le',
    'avis',
    'titulaire_seul',
    'variante',
    'variantes',
    'attendus',
  ],
];

export const lireSuivi: Lecteur<SuiviDuCas> = (valeur, chemin) => {
  const objet = enObjet(valeur, chemin);
  const e = entete(objet, chemin);
  const preparation = lirePreparation(objet['preparation'] ?? {}, `${chemin}.preparation`);
  const cadre = { date: e.date, fuseau: e.fuseau };
  const recueil = { ...cadre, recueilliPar: e.suiveur.fonction, versionDesTextes: VERSION_DES_TEXTES };
  const actes = liste(lireActe(cadre), ACTES_MAX)(objet['actes'], `${chemin}.actes`);
  verifierActes(actes, `${chemin}.actes`);
  const fiche = lireFiche(objet['fiche'], `${chemin}.fiche`);
  verifierFiche(fiche.parties, actes, `${chemin}.fiche`);
  const s = suites(objet, chemin);
  const titulaireSeul = ouRien(raison)(objet['titulaire_seul'], `${chemin}.titulaire_seul`);
  const actions = listeOuRien(lireActionDe(e.id), 100)(objet['actions'], `${chemin}.actions`);
  const prevu: ContenuSuivi = {
    code: e.code,
    parcours: e.parcours,
    segment: e.segment,
    unite: e.unite,
    date: e.date,
    suiveur: e.suiveur,
    ...(e.effectifs && { effectifs: e.effectifs }),
    ...(preparation.accordDemandePar && { accordDemandePar: preparation.accordDemandePar }),
  };
  return {
    id: e.id,
    titre: e.titre ?? e.code,
    prevu,
    fuseau: e.fuseau,
    dateDeReference: e.date_de_reference,
    preparation: preparation.etapes,
    accords: lireAccords(recueil, titulaireSeul)(objet['accords'], `${chemin}.accords`),
    avis: ouRien(lireAvis(recueil))(objet['avis'], `${chemin}.avis`),
    titulaireSeul,
    actes,
    fiche: fiche.parties,
    pointsFortsCommuns: fiche.pointsFortsCommuns,
    relectures: s.relecture,
    revue: s.revue,
    actions,
    pasDAction: s.pas_d_action,
    raisonOutilsSeulement: s.raison_outils_seulement,
    promesses: s.promesses,
    destructionPrevueLe: s.destruction_prevue_le,
    variantes: lireVariantes(objet, chemin),
  };
};

/** The same accords and first actes; what came after the observation is not the same story any more. */
const PROPRE_AU_PREMIER = {
  fiche: null,
  relecture: [],
  revue: null,
  actions: [],
  pas_d_action: null,
  raison_outils_seulement: null,
  promesses: [],
  variante: undefined,
  variantes: undefined,
};

type Objet = Readonly<Record<string, unknown>>;

function lireVariantes(suivi: Objet, chemin: string): SuiviDuCas[] {
  const brut = suivi['variantes'] ?? suivi['variante'] ?? [];
  const brutes: readonly unknown[] = Array.isArray(brut) ? brut : [brut];
  return brutes.slice(0, 20).map((v, rang) => {
    const ici = `${chemin}.variante[${rang}]`;
    const variante = enObjet(v, ici);
    const debut = actesJusqua(suivi, nom(variante['a_partir_de'], `${ici}.a_partir_de`), ici);
    const suite = liste((a) => a)(variante['actes'] ?? [], `${ici}.actes`);
    const id = `${String(suivi['id'])}-variante-${rang + 1}`;
    return lireSuivi(
      { ...suivi, ...PROPRE_AU_PREMIER, id, ...variante, ...SANS_VARIANTE, actes: [...debut, ...suite] },
      ici,
    );
  });
}

const SANS_VARIANTE = { variante: undefined, variantes: undefined };

function actesJusqua(suivi: Objet, id: string, ici: string): readonly unknown[] {
  const actes = liste((a) => a, ACTES_MAX)(suivi['actes'], `${ici}.actes`);
  const rang = actes.findIndex((a) => typeof a === 'object' && a !== null && 'id' in a && a.id === id);
  return rang < 0
    ? refuser(`${ici}.a_partir_de`, `l’acte «\u00a0${id}\u00a0» n’existe pas.`)
    : actes.slice(0, rang);
}
