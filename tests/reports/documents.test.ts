import { beforeAll, describe, expect, test, vi } from 'vitest';
import { enMinutes } from '../../src/domain/chronologie.ts';
import { releves } from '../../src/domain/journal.ts';
import { groupesDe, preuvesDe } from '../../src/domain/preuve.ts';
import { formaterDuree } from '../../src/content/typographie.ts';
import { definir, type DemandeDocument } from '../../src/reports/documents/index.ts';
import { produire } from '../../src/reports/node.ts';
import { rendrePdf } from '../../src/reports/pdf/taggedPdf.ts';
import { LecteurPdf } from '../aides/lecteur-pdf.ts';
import { comparable, texteDuPdf } from '../aides/lecteur-pdf-texte.ts';
import { suivisAttendus, texteDuCas, casBrut } from '../aides/lesCas.ts';
import { unSuivi, unSuiviEnCours } from '../aides/unSuivi.ts';
import { verifierPdf } from './pdf/verifier-pdf.ts';
import { demander, leCasDeChirurgie, suiviDuCas, unePetiteJournee } from './uneDemande.ts';

// Each test lays out whole documents: slow on a machine that does other things too.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const imprimer = (demande: DemandeDocument): Promise<Uint8Array> => rendrePdf(definir(demande));
const lu = async (demande: DemandeDocument): Promise<string> =>
  comparable(texteDuPdf(await imprimer(demande)));

describe('les documents du cas de chirurgie', () => {
  const cas = leCasDeChirurgie();
  const { suivi, ecritures } = suiviDuCas(cas);
  const a = cas.attendus;
  let journal = '';
  let fiche = '';

  beforeAll(async () => {
    const preuve = preuvesDe(ecritures).map((chaine) => ({ ...chaine, empreinte: null }));
    journal = await lu({ ...demander(suivi, 'journal'), preuve });
    fiche = await lu({ ...demander(suivi, 'fiche'), preuve });
  });

  test('aucun relevé ne manque au journal', () => {
    for (const releve of releves(suivi.journal)) expect(journal).toContain(comparable(releve.texte));
  });

  test('chaque attente du journal a sa durée juste', () => {
    for (const { secondes } of a.attentes.detail) {
      expect(journal).toContain(comparable(`Durée : ${formaterDuree(Number(secondes))}`));
    }
  });

  test('les durées du suivi sont celles attendues', () => {
    for (const texte of [journal, fiche]) {
      expect(texte).toContain(comparable(formaterDuree(a.duree_totale.secondes)));
      expect(texte).toContain(comparable(formaterDuree(a.duree_observee.secondes)));
      expect(texte).toContain(comparable(`2 pauses, ${formaterDuree(a.pauses.secondes)}`));
    }
    expect(enMinutes(a.duree_totale.secondes)).toBe(a.duree_totale.minutes);
  });

  test('la fiche dit les attentes attendues', () => {
    const { attentes } = a;
    const phrase = (n: { nombre: number; secondes: number }) => `${n.nombre} (${formaterDuree(n.secondes)})`;
    expect(fiche).toContain(
      comparable(
        `${attentes.nombre} attentes, ${formaterDuree(attentes.secondes)} en tout. Annoncées : ${phrase(attentes.annoncees)} ; non annoncées : ${phrase(attentes.non_annoncees)}`,
      ),
    );
    expect(fiche).toContain(
      comparable(`Le patient a attendu ${formaterDuree(attentes.patient.secondes)} (7 attentes)`),
    );
    expect(fiche).toContain(
      comparable(`et le proche ${formaterDuree(attentes.proche.secondes)} (8 attentes)`),
    );
    expect(fiche).toContain(comparable(`deux lieux différents : ${formaterDuree(a.deux_lieux.secondes)}`));
    expect(fiche).toContain(
      comparable(`La plus longue : ${formaterDuree(attentes.plus_longue?.secondes ?? 0)}`),
    );
  });

  test('chaque étape de la fiche a sa durée', () => {
    for (const { secondes } of a.etapes)
      expect(fiche).toContain(comparable(`(${formaterDuree(Number(secondes))})`));
  });

  test('chaque point de la courbe est dans le tableau de la fiche', () => {
    for (const { t } of [...a.courbe.patient, ...a.courbe.proche, ...a.courbe.supposee]) {
      const [heures, minutes] = String(t).split(':');
      expect(fiche).toContain(comparable(`${Number(heures)} h ${minutes} : `));
    }
  });

  test('tout ce que la fiche a écrit est imprimé', () => {
    const { essentiel = [], pointsForts = [], momentsCles = [], limites = '', vecuProche = '' } = suivi.fiche;
    const textes = [
      ...essentiel,
      ...pointsForts.map((p) => p.texte),
      ...momentsCles.flatMap((m) => [m.titre, m.attendue, m.delivree, m.percue, m.citation ?? '']),
      limites,
      vecuProche,
      suivi.revue?.reponse ?? '',
      suivi.revue?.reponseMedicale ?? '',
      ...suivi.actions.map((action) => action.action),
    ];
    for (const texte of textes) expect(fiche).toContain(comparable(texte));
  });

  test('le passage effacé n’est nulle part', async () => {
    const brut = casBrut('01-chirurgie-ambulatoire').actes.find((acte) => acte['id'] === 'a021');
    const mots = String(brut?.['texte']).replace(/[«»]/g, '').trim();
    const tout = [journal, fiche, await lu(demander(suivi, 'journal', 'patient'))].join(' ');
    expect(tout).toContain(comparable('Passage effacé à la demande du patient'));
    for (const morceau of [mots, 'petit voyage', 'pour mon genou'])
      expect(tout).not.toContain(comparable(morceau));
  });

  test('les points forts viennent avant les difficultés', () => {
    expect(fiche.indexOf(comparable('Ce qui a aidé'))).toBeLessThan(
      fiche.indexOf(comparable('Les moments clés')),
    );
  });

  test('le critère HAS, non vérifié, n’est pas imprimé', () => {
    expect(fiche).not.toMatch(/HAS|1\.3-11|1\.2-04/);
  });

  test('l’empreinte du registre est imprimée, à comparer à l’œil', () => {
    const [chaine] = preuvesDe(ecritures);
    const groupes = groupesDe(chaine?.tete ?? '').join(' ');
    expect(groupes).toHaveLength(71);
    for (const texte of [journal, fiche]) {
      expect(texte).toContain(comparable(groupes));
      expect(texte).toContain(comparable(`${ecritures.length} écritures`));
      expect(texte).not.toContain(comparable('clé de l’appareil'));
    }
  });

  test('chaque appareil a sa ligne, avec l’empreinte de sa clé quand elle est connue', async () => {
    const preuve = [
      { appareil: 'a', nombre: 1, tete: '0123456789abcdef'.repeat(4), empreinte: '21fe 31df' },
      { appareil: 'b', nombre: 12, tete: 'fedcba9876543210'.repeat(4), empreinte: null },
    ];
    const texte = await lu({ ...demander(suivi, 'fiche'), preuve });
    for (const morceau of [
      'appareil 1 : 1 écriture, dernière empreinte',
      '01234567 89abcdef',
      'clé de l’appareil 21fe 31df',
      'appareil 2 : 12 écritures',
      'fedcba98 76543210',
    ])
      expect(texte).toContain(comparable(morceau));
    expect(texte.split(comparable('clé de l’appareil'))).toHaveLength(2);
  });
});

describe('chaque document de chaque cas', () => {
  const lesSuivis = suivisAttendus().map((cas) => [cas.nom, suiviDuCas(cas)] as const);

  test.each(lesSuivis)('%s : aucun relevé présent ne manque', async (_nom, { suivi }) => {
    if (suivi.ligneRestante) return;
    const journal = await lu(demander(suivi, 'journal'));
    for (const releve of releves(suivi.journal)) expect(journal).toContain(comparable(releve.texte));
  });
});

test('la fiche tient en trois pages, l’accord en deux', async () => {
  const fichiers = await produire(texteDuCas('01-chirurgie-ambulatoire'));
  const pdf = fichiers.filter(({ nom }) => nom.endsWith('.pdf'));
  const pages = new Map(pdf.map((f) => [f.nom.split('_')[0], new LecteurPdf(f.octets).pages().length]));
  expect(pages.get('fiche')).toBeLessThanOrEqual(3);
  expect(pages.get('accord-patient')).toBe(2);
  expect(pages.get('accord-proche')).toBeLessThanOrEqual(2);
});

test('deux documents du même jour, sans code de suivi dans leur nom, sont deux fichiers', async () => {
  const noms = (await produire(texteDuCas('02-trois-consultations'))).map(({ nom }) => nom);
  expect(new Set(noms).size).toBe(noms.length);
  expect(noms.filter((nom) => nom.startsWith('retour-equipe'))).toHaveLength(3);
});

describe('les cas extrêmes', () => {
  test('un suivi qui n’a pas commencé s’imprime', async () => {
    for (const document of ['journal', 'fiche'] as const) {
      expect(verifierPdf(await imprimer(demander(unSuivi().prevu().suivi(), document)))).toEqual([]);
    }
  });

  test('un relevé plus haut qu’une page garde tous ses mots', async () => {
    const mots = Array.from({ length: 900 }, (_, rang) => `mot${rang}`).join(' ');
    const texte = await lu(demander(unSuiviEnCours().releve({ texte: mots }).suivi(), 'journal'));
    for (const rang of [0, 299, 600, 899]) expect(texte).toContain(`mot${rang}`);
  });

  test('des signes hostiles ne cassent rien et restent visibles', async () => {
    const suivi = unePetiteJournee()
      .releve({ texte: '<b>&amp;</b> {{code_suivi}} ]]> \u202e😀 (fin)' })
      .suivi();
    const octets = await imprimer(demander(suivi, 'journal'));
    expect(verifierPdf(octets)).toEqual([]);
    expect(texteDuPdf(octets)).toContain('<b>&amp;</b>');
  });

  test('cent relevés d’une même étape font des tableaux courts', async () => {
    const long = unSuiviEnCours();
    for (let rang = 0; rang < 100; rang += 1) long.apres(30).releve({ texte: `Relevé numéro ${rang}.` });
    const texte = await lu(demander(long.suivi(), 'journal'));
    expect(texte).toContain(comparable('(suite 2)'));
    expect(texte).toContain(comparable('Relevé numéro 99.'));
  });
});
