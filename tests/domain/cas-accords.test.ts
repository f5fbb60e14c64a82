import { describe, expect, test } from 'vitest';
import { accordsManquants } from '../../src/domain/accord.ts';
import { ecrituresDuCas, ErreurCas, lireCas } from '../../src/domain/cas.ts';
import { contenuStrict, enteteStrict } from '../../src/domain/contenus-stricts.ts';
import type { Contenus, TypeDuSuivi } from '../../src/domain/contenus.ts';
import { appliquer, lire, suiviVide } from '../../src/domain/lire.ts';
import { permettre } from '../../src/domain/permettre.ts';
import { verifier } from '../../src/domain/registre.ts';
import { demandesDuCas } from '../../src/reports/node.ts';
import { casBrut, selDEssai, type Brut } from '../aides/lesCas.ts';

const OPTIONS = { suivi: 's1', appareil: 'd1', sel: selDEssai };
type Objet = Record<string, unknown>;

const LES_DEUX_OUI = { suivi: true, citations: true, relire: false, retour: true };
const PREMIER: Objet = {
  ...{ qui: 'representant', role: 'autorite-parentale', forme: 'ecrit', heure: '06:50:00' },
  choix: LES_DEUX_OUI,
};
const AUTRE: Objet = { qui: 'autre-titulaire', forme: 'ecrit', heure: '06:52:00', choix: LES_DEUX_OUI };
const AVIS: Objet = { favorable: true, forme: 'ecrit', heure: '06:55:00' };

const accords = (cas: Brut): Objet[] => cas['accords'] as Objet[];
/** The first case, told of a minor or of somebody who cannot decide alone. */
const cas = (change: (cas: Brut) => void): string => {
  const brut = casBrut('01-chirurgie-ambulatoire');
  change(brut);
  return JSON.stringify(brut);
};
const avecAccords = (...autres: Objet[]): string => cas((c) => accords(c).push(...autres));
const leSuivi = (json: string) => {
  const [suivi] = lireCas(json).suivis;
  if (!suivi) throw new Error('un suivi attendu');
  return suivi;
};
const ecritures = (json: string) => ecrituresDuCas(leSuivi(json), OPTIONS);
const lu = (json: string) => lire('s1', ecritures(json));

const chemin = (json: string): string => {
  try {
    lireCas(json);
  } catch (erreur) {
    if (erreur instanceof ErreurCas) return erreur.chemin;
    throw erreur;
  }
  return 'lu';
};

describe('Un cas avec les deux titulaires de l’autorité parentale', () => {
  const json = avecAccords(PREMIER, AUTRE);

  test('garde les deux accords, l’un attendant l’autre', () => {
    const { accords: donnes } = lu(json);
    expect(donnes.representant).toMatchObject({ role: 'autorite-parentale', autreTitulaire: 'attendu' });
    expect(donnes['autre-titulaire']).toMatchObject({
      role: 'autorite-parentale',
      forme: 'papier',
      choix: LES_DEUX_OUI,
      donneLe: { mural: Date.parse('2026-09-15T06:52:00+02:00') },
    });
    expect(lireCas(json).ignores).toEqual([]);
  });

  test('donne la copie de chacun', () => {
    const copies = demandesDuCas(leSuivi(json)).flatMap((d) => (d.document === 'accord' ? [d.pour] : []));
    expect(copies).toEqual(['patient', 'proche', 'representant', 'autre-titulaire']);
  });

  test('garde le retrait et l’effacement demandés par l’autre titulaire', () => {
    const etat = lu(
      cas((c) => {
        accords(c).push(PREMIER, { ...AUTRE, retrait: { heure: '16:39:00', effet: 'garder' } });
        const effacement = c.actes.find((a) => a['geste'] === 'effacement') ?? {};
        effacement['demande_par'] = 'autre-titulaire';
        const [relecture] = c['relecture'] as Objet[];
        if (relecture) relecture['qui'] = 'autre-titulaire';
      }),
    );
    expect(etat.accords['autre-titulaire']?.etat).toBe('retire');
    expect(etat.relectures[0]?.qui).toBe('autre-titulaire');
    expect(etat.journal.lignes.find((l) => l.genre === 'effacee')?.demandePar).toBe('autre-titulaire');
  });

  test('ou un seul, avec la raison écrite', () => {
    const seul = cas((c) => {
      accords(c).push(PREMIER);
      c['titulaire_seul'] = 'Règle de l’établissement : un seul suffit.';
    });
    expect(lu(seul).titulaireSeul).toBe('Règle de l’établissement : un seul suffit.');
    expect(accordsManquants(lu(seul))).toEqual([]);
  });
});

describe('Un cas avec l’avis d’une personne de confiance', () => {
  test('garde l’avis à côté des accords, sans en faire un', () => {
    const etat = lu(cas((c) => (c['avis'] = { ...AVIS, favorable: false, texte_presente: 'facile' })));
    expect(etat.avis).toMatchObject({
      favorable: false,
      forme: 'papier',
      texte: { lecture: 'facile' },
      recueilliPar: leSuivi(cas(() => undefined)).prevu.suiveur.fonction,
      donneLe: { mural: Date.parse('2026-09-15T06:55:00+02:00') },
    });
    expect(etat.accords.representant).toBeUndefined();
  });

  test('dit à l’oral, garde son témoin', () => {
    const etat = lu(cas((c) => (c['avis'] = { ...AVIS, forme: 'oral-temoin', temoin: 'Bénévole' })));
    expect(etat.avis).toMatchObject({
      forme: 'oral-temoin',
      temoin: { lien: 'Bénévole', independant: true },
    });
  });
});

test.each([
  ['les deux titulaires', avecAccords(PREMIER, AUTRE)],
  ['l’avis', cas((c) => (c['avis'] = AVIS))],
  [
    'un titulaire seul',
    cas((c) => {
      accords(c).push(PREMIER);
      c['titulaire_seul'] = 'L’autre est à l’étranger.';
    }),
  ],
])('%s : la même histoire se tape dans l’application et se relit d’une sauvegarde', (_, json) => {
  const registre = ecritures(json);
  let courant = suiviVide('s1');
  for (const ecriture of registre) {
    const { entete, corps } = ecriture;
    if (corps && entete.type !== 'effacement')
      permettre(courant, entete.type as TypeDuSuivi, corps.contenu as Contenus[TypeDuSuivi], entete.instant);
    expect(enteteStrict(entete)).toEqual(entete);
    if (corps) expect(contenuStrict(entete.type, corps.contenu)).toEqual(corps.contenu);
    courant = appliquer(courant, ecriture);
  }
  expect(verifier(registre)).toMatchObject({ juste: true });
});

test.each<[string, string, string]>([
  ['un autre titulaire sans le premier', 'cas.accords[2]', avecAccords(AUTRE)],
  [
    'un autre titulaire à côté d’un tuteur',
    'cas.accords[3]',
    avecAccords({ ...PREMIER, role: 'tuteur' }, AUTRE),
  ],
  [
    'un autre titulaire d’un autre rôle',
    'cas.accords[3].role',
    avecAccords(PREMIER, { ...AUTRE, role: 'x' }),
  ],
  [
    'un autre titulaire sans réponses',
    'cas.accords[3].choix',
    avecAccords(PREMIER, { ...AUTRE, choix: null }),
  ],
  [
    'un autre titulaire et une raison',
    'cas.accords[3]',
    cas((c) => {
      accords(c).push(PREMIER, AUTRE);
      c['titulaire_seul'] = 'Absent.';
    }),
  ],
  ['une raison sans titulaire', 'cas.accords', cas((c) => (c['titulaire_seul'] = 'Absent.'))],
  ['une raison qui n’est pas un texte', 'cas.titulaire_seul', cas((c) => (c['titulaire_seul'] = true))],
  ['un avis qui n’est pas un objet', 'cas.avis', cas((c) => (c['avis'] = 'favorable'))],
  ['un avis sans sens', 'cas.avis.favorable', cas((c) => (c['avis'] = { ...AVIS, favorable: 'oui' }))],
  ['un avis sans heure', 'cas.avis.heure', cas((c) => (c['avis'] = { ...AVIS, heure: null }))],
  ['un avis par assentiment', 'cas.avis.forme', cas((c) => (c['avis'] = { ...AVIS, forme: 'assentiment' }))],
])('%s est refusé, et l’endroit est dit', (_, ou, json) => {
  expect(chemin(json)).toBe(ou);
});

test('un champ inconnu d’un accord ou d’un avis est laissé de côté, et nommé', () => {
  const json = cas((c) => {
    accords(c).push(PREMIER, { ...AUTRE, nom: 'x' });
    c['avis'] = { ...AVIS, lien: 'x' };
  });
  expect(lireCas(json).ignores).toEqual(['cas.accords[3].nom', 'cas.avis.lien']);
});
