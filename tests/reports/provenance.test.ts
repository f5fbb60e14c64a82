import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { groupesDe } from '../../src/domain/preuve.ts';
import type { Reglages } from '../../src/domain/reglages.ts';
import { definir, type Demande } from '../../src/reports/documents/index.ts';
import { enPageWeb } from '../../src/reports/html/jumeau.ts';
import { demandesDuBilan, demandesDuCas } from '../../src/reports/node.ts';
import { rendrePdf } from '../../src/reports/pdf/taggedPdf.ts';
import { lireProvenance } from '../../src/reports/provenance/lecture.ts';
import { donneesDe, enJson, provenanceDe, type Origine } from '../../src/reports/provenance/provenance.ts';
import { TAILLE_MAX_PDF } from '../../src/reports/provenance/taille.ts';
import { reglagesImprimes } from '../../src/reports/provenance/reglages.ts';
import { lireCas } from '../../src/domain/cas.ts';
import { comparable, texteDuPdf } from '../aides/lecteur-pdf-texte.ts';
import { texteDuCas } from '../aides/lesCas.ts';
import { unPlan } from '../aides/unPlan.ts';
import { PREUVE, REGLAGES } from './uneDemande.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

type Verifiable = Exclude<Demande, { readonly document: 'code-secours' }>;

const chirurgie = lireCas(texteDuCas('01-chirurgie-ambulatoire'));
const consultations = lireCas(texteDuCas('02-trois-consultations'));
const demandes: Verifiable[] = [
  ...chirurgie.suivis.flatMap(demandesDuCas),
  ...demandesDuBilan(consultations),
  {
    document: 'plan',
    plan: unPlan().tenter('plan', { unite: 'Chirurgie' }).proposer().plan(),
    jour: '2026-11-20',
    reglages: REGLAGES,
    sources: [{ registre: 'plan-1', chaines: PREUVE }],
  },
];
const nommer = ({ document, ...reste }: Verifiable): string =>
  [document, 'pour' in reste ? reste.pour : '', 'lecture' in reste ? reste.lecture : '']
    .filter(Boolean)
    .join(' ');
const nommees = demandes.map((demande) => [nommer(demande), demande] as const);
const laFiche = demandes.find(({ document }) => document === 'fiche') as Verifiable;

test('les sept documents sont là', () => {
  expect(new Set(demandes.map(({ document }) => document))).toEqual(
    new Set(['accord', 'journal', 'fiche', 'retour-equipe', 'retour-patient', 'plan', 'bilan']),
  );
});

describe('ce dont un document est fait', () => {
  test.each(nommees)('%s : chaque fin de chaîne et l’empreinte des données se lisent', (_, demande) => {
    const lu = comparable(enPageWeb(definir(demande)).replace(/<[^>]*>/g, ''));
    const provenance = provenanceDe(demande);
    expect(provenance).not.toBeNull();
    const chaines = provenance?.registres.flatMap((r) => r.chaines) ?? [];
    expect(chaines.length).toBeGreaterThan(0);
    for (const hex of [...chaines.map(({ tete }) => tete), provenance?.donnees ?? ''])
      expect(lu).toContain(comparable(groupesDe(hex).join(' ')));
  });

  test.each(nommees)('%s : le fichier nomme tous les réglages imprimés', (_, demande) => {
    const dit = (reglages: Reglages): string =>
      JSON.stringify({ ...definir({ ...demande, reglages }), info: null }).replace(
        /(?:[0-9a-f]{8} ){7}[0-9a-f]{8}/g,
        '',
      );
    const connus = Object.keys(reglagesImprimes(demande.document, demande.reglages));
    const avant = dit(demande.reglages);
    for (const [nom, valeur] of Object.entries(demande.reglages)) {
      if (connus.includes(nom) || (typeof valeur !== 'string' && typeof valeur !== 'number')) continue;
      const autre = typeof valeur === 'number' ? valeur + 3 : `${valeur} autrement`;
      expect(dit({ ...demande.reglages, [nom]: autre }), nom).toBe(avant);
    }
  });

  test('le rapport à la commission ne nomme aucun suivi dans ses données, hors exemple', () => {
    const [bilan] = demandesDuBilan(consultations);
    if (!bilan) throw new Error('Le bilan manque.');
    const sources = [{ registre: 'bilan-1', chaines: [UNE_CHAINE] }];
    const json = JSON.stringify(provenanceDe({ ...bilan, sources }));
    for (const { id } of consultations.suivis) expect(json).not.toContain(id);
  });
});

const UNE_CHAINE = { appareil: 'a', nombre: 3, tete: 'ab'.repeat(32), empreinte: null };
const UNE_ORIGINE: Origine = {
  objet: { document: 'fiche' },
  registres: [{ registre: 's1', chaines: [UNE_CHAINE] }],
  reglages: { seuilEffectif: 5, etablissement: 'Hôpital' },
};

describe('l’empreinte des données', () => {
  test('se refait avec n’importe quel outil', () => {
    const canonique = `{"objet":{"document":"fiche"},"registres":[{"chaines":[{"appareil":"a","empreinte":null,"nombre":3,"tete":"${'ab'.repeat(32)}"}],"registre":"s1"}],"reglages":{"etablissement":"Hôpital","seuilEffectif":5}}`;
    expect(donneesDe(UNE_ORIGINE)).toBe(createHash('sha256').update(canonique).digest('hex'));
  });

  test('change avec le destinataire, un réglage, une ligne de plus', () => {
    const autres: Origine[] = [
      { ...UNE_ORIGINE, objet: { document: 'journal', pour: 'patient' } },
      { ...UNE_ORIGINE, reglages: { ...UNE_ORIGINE.reglages, etablissement: 'Clinique' } },
      { ...UNE_ORIGINE, registres: [{ registre: 's1', chaines: [{ ...UNE_CHAINE, nombre: 4 }] }] },
      { ...UNE_ORIGINE, registres: [{ registre: 's1', chaines: [{ ...UNE_CHAINE, absentes: 1 }] }] },
    ];
    expect(new Set([UNE_ORIGINE, ...autres].map(donneesDe)).size).toBe(5);
  });

  test('un réglage mal formé en a une aussi', () => {
    expect(donneesDe({ ...UNE_ORIGINE, reglages: { etablissement: 'a\ud800' } })).toBe(
      donneesDe({ ...UNE_ORIGINE, reglages: { etablissement: 'a\ufffd' } }),
    );
  });
});

describe('lue dans un fichier', () => {
  let octets: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    octets = await rendrePdf(definir(laFiche));
  });
  const texte = (): string => Buffer.from(octets).toString('latin1');
  const change = (avant: string, apres: string): Uint8Array => {
    expect(texte()).toContain(avant);
    return Buffer.from(texte().replace(avant, apres), 'latin1');
  };
  const raison = (lu: Uint8Array): string => {
    const resultat = lireProvenance(lu);
    return resultat.lue ? 'lue' : resultat.raison;
  };

  test('c’est celle qui y a été mise, et elle s’imprime', () => {
    expect(lireProvenance(octets)).toEqual({ lue: true, provenance: provenanceDe(laFiche) });
    expect(comparable(texteDuPdf(octets))).toContain(
      comparable('Preuve (SHA-256) : registre de 129 écritures'),
    );
  });

  test.each([
    ['un fichier vide', () => new Uint8Array(), 'pas-un-pdf'],
    ['une image', () => Buffer.from('\x89PNG\r\n'), 'pas-un-pdf'],
    ['un fichier énorme', () => new Uint8Array(TAILLE_MAX_PDF + 1), 'trop-gros'],
    ['la moitié du fichier', () => octets.slice(0, octets.length / 2), 'coupe'],
    ['le PDF d’un autre logiciel', () => Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF'), 'autre-pdf'],
    ['un champ de plus', () => change('&quot;v&quot;:1', '&quot;v&quot;:1,&quot;w&quot;:2'), 'illisible'],
    ['une autre forme', () => change('&quot;v&quot;:1', '&quot;v&quot;:2'), 'illisible'],
    [
      'une clé interdite',
      () => change('&quot;v&quot;:1', '&quot;v&quot;:1,&quot;__proto__&quot;:{}'),
      'illisible',
    ],
    [
      'des crochets sans fin',
      () => change('&quot;v&quot;:1', `&quot;v&quot;:${'['.repeat(9000)}`),
      'illisible',
    ],
    [
      'deux fois',
      () => change('<pdf:Producer>', '<sillage:provenance>{}</sillage:provenance><pdf:Producer>'),
      'illisible',
    ],
    ['sans fin', () => change('</sillage:provenance>', '<!--sillage:provenance-->'), 'illisible'],
    [
      'un texte trop long',
      () => change('&quot;essai&quot;', `&quot;${'1'.repeat(70_000)}&quot;`),
      'illisible',
    ],
  ] as const)('%s est refusé par son nom', (_, faire, attendue) => {
    expect(raison(faire())).toBe(attendue);
  });

  test('des octets abîmés n’arrêtent jamais la lecture', () => {
    const debut = texte().indexOf('<sillage:provenance>');
    fc.assert(
      fc.property(fc.nat(1500), fc.uint8Array({ minLength: 1, maxLength: 4 }), (ou, autres) => {
        const abime = octets.slice();
        abime.set(autres, debut + ou);
        const lu = lireProvenance(abime);
        if (lu.lue) expect(lu.provenance.v).toBe(1);
      }),
      { numRuns: 60 },
    );
  });

  test('tient en ASCII, quel que soit le nom de l’établissement', () => {
    const reglages = { etablissement: 'Hôpital «\u00a0É\u00a0»\u202f😀' };
    const json = enJson({ v: 1, application: '1', ...UNE_ORIGINE, reglages, donnees: '' });
    expect(json).toMatch(/^[\x20-\x7e]*$/);
    expect(JSON.parse(json)).toMatchObject({ reglages });
  });
});
