import { describe, expect, test } from 'vitest';
import { ErreurCas, lireCas, suivisDuCas } from '../../src/domain/cas.ts';
import { ErreurMetier } from '../../src/domain/erreurs.ts';
import { NOMS_DES_CAS, casBrut, texteDuCas, type Brut } from '../aides/lesCas.ts';

const abime = (change: (cas: Brut) => void): string => {
  const cas = casBrut('01-chirurgie-ambulatoire');
  change(cas);
  return JSON.stringify(cas);
};

const refus = (json: string): ErreurCas => {
  try {
    lireCas(json);
  } catch (erreur) {
    if (erreur instanceof ErreurCas) return erreur;
    throw erreur;
  }
  throw new Error('Le cas a été lu.');
};

const acte = (cas: Brut, id: string): Record<string, unknown> => cas.actes.find((a) => a['id'] === id) ?? {};

describe('Les deux cas', () => {
  test.each(NOMS_DES_CAS)('%s est lu sans rien laisser de côté', (nom) => {
    expect(lireCas(texteDuCas(nom)).ignores).toEqual([]);
  });

  test('le bilan garde ses questions, son recrutement et ses trois suivis', () => {
    const cas = lireCas(texteDuCas('02-trois-consultations'));
    expect(suivisDuCas(cas).map((s) => s.prevu.code)).toEqual(['M3QA', 'P6ZC', 'R8YG']);
    expect(cas.bilan).toMatchObject({
      cduLe: '2026-12-10',
      recrutement: { proposes: 4, acceptes: 3, refuses: 1 },
      demandesADAutres: [{ a: 'Direction du système d’information', le: '2026-11-02' }],
    });
  });

  test('un texte « tel que tapé » garde ses apostrophes droites', () => {
    const [suivi] = lireCas(texteDuCas('01-chirurgie-ambulatoire')).suivis;
    expect(JSON.stringify(suivi?.actes)).toContain(
      "À chaque quart d'heure, je pense au parking : 9,50 € déjà.",
    );
  });

  test('une étape passée garde sa raison', () => {
    const suivi = lireCas(texteDuCas('02-trois-consultations')).suivis[1];
    expect(suivi?.preparation).toContainEqual({
      etape: 'equipe-informee',
      passee: expect.stringContaining('de vive voix') as string,
    });
  });
});

describe('Un fichier hostile', () => {
  test.each<[string, string, string]>([
    ['vide', '', 'JSON'],
    ['coupé', texteDuCas('01-chirurgie-ambulatoire').slice(0, 9_000), 'JSON'],
    ['trop gros', ' '.repeat(2_000_001), '2 Mo'],
    ['trop profond', '['.repeat(40) + ']'.repeat(40), 'niveaux'],
    ['très profond', '['.repeat(900_000), 'niveaux'],
    ['qui n’est pas un objet', '[1]', 'objet'],
    ['qui vise le prototype', '{"id":"x","__proto__":{"a":1}}', 'interdit'],
    ['qui vise le constructeur', '{"id":"x","a":[{"constructor":1}]}', 'interdit'],
  ])('%s est refusé', (_, json, mot) => {
    const erreur = refus(json);
    expect(erreur).toBeInstanceOf(ErreurMetier);
    expect(erreur.message).toContain(mot);
  });

  test('des crochets dans un texte ne sont pas de la profondeur', () => {
    const json = abime((cas) => (acte(cas, 'a003')['texte'] = '[[{"\\'.repeat(60)));
    expect(lireCas(json).suivis).toHaveLength(1);
  });

  test.each<[string, string, (cas: Brut) => void]>([
    ['cas.date', 'une date impossible', (c) => (c['date'] = '2026-02-30')],
    ['cas.fuseau', 'un fuseau inconnu', (c) => (c['fuseau'] = 'Europe/Ys')],
    ['cas.actes[2].t', 'une heure impossible', (c) => (acte(c, 'a003')['t'] = '25:00:00')],
    ['cas.actes[2].geste', 'un geste inconnu', (c) => (acte(c, 'a003')['geste'] = 'filmer')],
    ['cas.actes[2].geste', 'un geste du langage', (c) => (acte(c, 'a003')['geste'] = 'toString')],
    ['cas.actes[2].texte', 'un texte qui n’en est pas un', (c) => (acte(c, 'a003')['texte'] = 12)],
    ['cas.actes[2].texte', 'un texte trop long', (c) => (acte(c, 'a003')['texte'] = 'a'.repeat(2_001))],
    ['cas.actes[2].source', 'une source inconnue', (c) => (acte(c, 'a003')['source'] = 'deviné')],
    ['cas.actes[2].id', 'un identifiant en double', (c) => (acte(c, 'a003')['id'] = 'a001')],
    ['cas.actes[9].ressenti', 'un ressenti hors échelle', (c) => (acte(c, 'a010')['ressenti'] = 3)],
    ['cas.actes[6].cible', 'une attente inconnue', (c) => (acte(c, 'a007')['cible'] = 'a003')],
    ['cas.actes[73].cible', 'une correction de rien', (c) => (acte(c, 'a074')['cible'] = 'a999')],
    ['cas.actes[2].t', 'un retour en arrière', (c) => (acte(c, 'a003')['t'] = '06:00:00')],
    [
      'cas.accords[0].choix.suivi',
      'un choix illisible',
      (c) => (premier(c, 'accords')['choix'] = { suivi: 'oui' }),
    ],
    [
      'cas.fiche.pointsForts',
      'un appui inconnu',
      (c) => (points(c)[0] = { texte: 'Bien.', releves: ['a999'] }),
    ],
    ['cas.actes', 'pas d’actes', (c) => delete (c as Partial<Brut>).actes],
  ])('%s : %s est refusé, et l’endroit est dit', (chemin, _, change) => {
    expect(refus(abime(change)).chemin).toBe(chemin);
  });

  test('un champ vide (null) vaut un champ absent', () => {
    const json = abime((cas) => {
      Object.assign(acte(cas, 'a003'), { role: null, emotion: null, lieu: null, jour: null });
      premier(cas, 'accords')['retrait'] = null;
    });
    expect(lireCas(json).suivis[0]?.actes[2]?.contenu).not.toHaveProperty('role');
  });

  test('un accord oral garde son témoin', () => {
    const json = abime((cas) =>
      Object.assign(premier(cas, 'accords'), { forme: 'oral-temoin', temoin: 'Bénévole d’une association' }),
    );
    expect(lireCas(json).suivis[0]?.accords[0]?.contenu).toMatchObject({
      forme: 'oral-temoin',
      temoin: { lien: 'Bénévole d’une association', independant: true },
    });
  });

  test('ce qui est inconnu est laissé de côté, et nommé', () => {
    const json = abime((cas) => {
      cas['nom_du_patient'] = 'x';
      acte(cas, 'a003')['video'] = 'x';
    });
    expect(lireCas(json).ignores).toEqual(['cas.nom_du_patient', 'cas.actes[2].video']);
    expect(JSON.stringify(lireCas(json).suivis)).not.toContain('nom_du_patient');
  });
});

const premier = (cas: Brut, cle: string): Record<string, unknown> =>
  (cas[cle] as Record<string, unknown>[])[0] ?? {};
const points = (cas: Brut): unknown[] => (cas['fiche'] as { points_forts: unknown[] }).points_forts;

describe('Une heure', () => {
  const nuit = (date: string, heures: readonly Record<string, unknown>[]): string =>
    abime((cas) => {
      cas['date'] = date;
      cas['fiche'] = null;
      cas['accords'] = [];
      cas.actes = heures.map((h, rang) => ({ id: `a${rang}`, geste: 'etape', etape: 'e', ...h }));
    });
  const instants = (json: string): string[] =>
    (lireCas(json).suivis[0]?.actes ?? []).map((a) => new Date(a.quand.mural).toISOString().slice(0, 16));

  test('qui existe deux fois demande son décalage', () => {
    expect(refus(nuit('2026-10-25', [{ t: '02:30' }])).message).toContain('deux fois');
    const deux = nuit('2026-10-25', [
      { t: '02:30', decalage: '+02:00' },
      { t: '02:30', decalage: 60 },
    ]);
    expect(instants(deux)).toEqual(['2026-10-25T00:30', '2026-10-25T01:30']);
  });

  test('qui n’existe pas est refusée', () => {
    expect(refus(nuit('2026-03-29', [{ t: '02:30' }])).message).toContain('n’existe pas');
  });

  test('avec un décalage d’un autre fuseau est refusée', () => {
    expect(refus(nuit('2026-07-01', [{ t: '10:00', decalage: '+05:00' }])).message).toContain('décalage');
  });

  test('du lendemain suit le jour, changement d’heure compris', () => {
    const json = nuit('2026-10-24', [{ t: '23:00' }, { t: '07:00', jour: 1 }]);
    expect(instants(json)).toEqual(['2026-10-24T21:00', '2026-10-25T06:00']);
  });

  test('est celle du fuseau du cas', () => {
    const json = abime((cas) => {
      cas['fuseau'] = 'America/Guadeloupe';
    });
    expect(lireCas(json).suivis[0]?.actes[0]?.quand).toEqual({
      mural: Date.parse('2026-09-15T11:10:00Z'),
      decalage: -240,
    });
  });
});
