import { describe, expect, test } from 'vitest';
import { ecrituresAvantRetrait, ecrituresDuCas, lireCas, suivisDuCas } from '../../src/domain/cas.ts';
import type { SuiviDuCas } from '../../src/domain/cas.ts';
import { chronologie } from '../../src/domain/chronologie.ts';
import { etatDe } from '../../src/domain/etat.ts';
import { attentes, releves } from '../../src/domain/journal.ts';
import { lire } from '../../src/domain/lire.ts';
import { promessesDe } from '../../src/domain/promesses.ts';
import { verifier } from '../../src/domain/registre.ts';
import { casBrut, selDEssai, suivisAttendus, type Brut } from '../aides/lesCas.ts';

const OPTIONS = { suivi: 's1', appareil: 'd1', sel: selDEssai };

const avec = (change: (cas: Brut) => void): SuiviDuCas[] => {
  const cas = casBrut('01-chirurgie-ambulatoire');
  change(cas);
  return suivisDuCas(lireCas(JSON.stringify(cas)));
};
const leSeul = (change: (cas: Brut) => void): SuiviDuCas => avec(change)[0] as SuiviDuCas;
const accord = (cas: Brut, rang: number) => (cas['accords'] as Record<string, unknown>[])[rang] ?? {};
const lu = (suivi: SuiviDuCas) => lire('s1', ecrituresDuCas(suivi, OPTIONS));

describe('La journée d’opération, tapée dans l’application', () => {
  const [premier] = suivisAttendus();
  const suivi = premier?.suivi as SuiviDuCas;
  const ecritures = ecrituresDuCas(suivi, { ...OPTIONS, exemple: true });
  const etat = lire('s1', ecritures);

  test('garde le numéro de chaque acte', () => {
    const ids = ecritures.map((e) => e.entete.id).filter((id) => !id.startsWith('cas-'));
    expect(ids).toEqual(suivi.actes.map((a) => a.id));
  });

  test('commence par la préparation, et finit entre les mains de la ou du cadre', () => {
    expect(etat.histoire[0]?.type).toBe('suivi');
    expect(Object.keys(etat.preparation)).toHaveLength(5);
    expect(etat.transmission).toMatchObject({ le: '2026-09-27' });
    expect(etatDe(etat)).toBe('en-revue');
    expect(etat.prevu?.exemple).toBe(true);
  });

  test('a deux accords sur papier, donnés avant le départ', () => {
    expect(etat.accords.patient).toMatchObject({ forme: 'papier', etat: 'donne' });
    expect(etat.accords.proche).toMatchObject({ role: 'conjoint', choix: { relire: false } });
  });

  test('ne garde pas les mots effacés à la relecture', () => {
    expect(JSON.stringify(ecritures)).not.toContain('petit voyage');
    expect(etat.journal.lignes.find((l) => l.id === 'a021')).toMatchObject({
      genre: 'effacee',
      demandePar: 'patient',
      effaceeLe: { mural: Date.parse('2026-09-27T10:20:00+02:00') },
    });
  });

  test('porte la fiche, la revue, les actions et les promesses', () => {
    expect(etat.fiche.momentsCles).toHaveLength(4);
    expect(etat.revue?.date).toBe('2026-10-08');
    expect(etat.actions.map((a) => a.numero)).toEqual([1, 2, 3]);
    expect(etat.promesses).toHaveLength(8);
    expect(etat.relectures).toMatchObject([{ recueLe: '2026-09-27', resultat: 'un passage effacé' }]);
  });

  test('rejoue les mêmes promesses que le dossier', () => {
    const dues = promessesDe(etat, '2026-11-21');
    expect(dues.filter((p) => p.etat === 'en-retard').map((p) => p.id)).toEqual([
      'retour-patient',
      'retour-proche',
    ]);
  });
});

describe('Un effacement', () => {
  test('emporte ses corrections et les versions de la fiche qui s’y appuyaient', () => {
    const suivi = leSeul((cas) => {
      const rang = cas.actes.findIndex((a) => a['id'] === 'a091');
      cas.actes.splice(rang, 0, {
        ...{ id: 'a0901', t: '17:25:00', geste: 'correction', cible: 'a021' },
        ...{ raison: 'Relu.', texte: '« Au travail, j’ai parlé d’un voyage secret. »' },
      });
      const fiche = cas['fiche'] as { points_forts: unknown[] };
      fiche.points_forts.push({ texte: 'Parle de son voyage caché.', releves: ['a021'] });
    });
    const ecritures = ecrituresDuCas(suivi, OPTIONS);
    expect(JSON.stringify(ecritures)).not.toMatch(/voyage/);
    expect(verifier(ecritures)).toMatchObject({ juste: true });
    const effacement = ecritures.find((e) => e.entete.type === 'effacement');
    expect(effacement?.entete.efface).toEqual(
      expect.arrayContaining(['a021', 'a0901', 'cas-fiche-pointsForts']),
    );
    expect(lire('s1', ecritures).fiche.pointsForts).toHaveLength(5);
  });
});

describe('Un retrait', () => {
  const retire = (effet: string, heure: string, rang = 0) =>
    leSeul((cas) => {
      // A fiche never leans on words that were taken back.
      cas['fiche'] = null;
      accord(cas, rang)['retrait'] = { heure, effet };
    });

  test('« effacer » ne laisse qu’une ligne, et les promesses', () => {
    const ecritures = ecrituresDuCas(retire('effacer', '09:30:00'), OPTIONS);
    expect(new Set(ecritures.map((e) => e.entete.type))).toEqual(
      new Set(['retrait', 'promesse', 'promesse-tenue']),
    );
    const etat = lire('s1', ecritures);
    expect(etat.ligneRestante).toMatchObject({ code: 'H4RV', etape: 'chirurgie-ambulatoire.06' });
    expect(etat.promesses).toHaveLength(8);
    expect(verifier(ecritures)).toMatchObject({ juste: true });
  });

  test('« effacer » : l’état d’avant compte l’attente ouverte jusqu’à l’heure du retrait', () => {
    const avant = ecrituresAvantRetrait(retire('effacer', '09:30:00'), OPTIONS);
    const c = chronologie(lire('s1', avant?.ecritures ?? []).journal, avant?.retrait.mural);
    expect(c).toMatchObject({ dureeTotale: 8400, pauses: { secondes: 860 } });
    expect(c.attentes.detail.at(-1)).toMatchObject({ secondes: 4050, ouverteALaFin: true });
  });

  test('« garder » laisse tout, et arrête l’accord', () => {
    const etat = lu(retire('garder', '16:39:00'));
    expect(etat.accords.patient).toMatchObject({ etat: 'retire' });
    expect(releves(etat.journal)).toHaveLength(48);
  });

  test('« effacer-ses-mots » emporte ce que le proche a dit avant, et laisse ce qui a été vu', () => {
    const suivi = retire('effacer-ses-mots', '15:30:00', 1);
    const etat = lu(suivi);
    const dits = releves(etat.journal).filter((r) => r.qui === 'proche');
    expect(dits.map((r) => r.id)).toEqual(['a077', 'a078', 'a082']);
    expect(releves(etat.journal).find((r) => r.id === 'a040')?.texte).toContain('Six sièges');
    expect(JSON.stringify(ecrituresDuCas(suivi, OPTIONS))).not.toContain('je regarde la porte');
    expect(chronologie(etat.journal).comptes).toMatchObject({ relevesNotes: 49, effacements: 1 });
    const parLui = etat.journal.lignes.filter((l) => l.genre === 'effacee' && l.demandePar === 'proche');
    expect(parLui.length).toBeGreaterThan(0);
    for (const ligne of parLui)
      expect(ligne).toMatchObject({ effaceeLe: { mural: Date.parse('2026-09-15T15:30:00+02:00') } });
  });
});

describe('Une variante', () => {
  const [, variante] = avec((cas) => {
    cas['variante'] = {
      a_partir_de: 'a023',
      actes: [
        { id: 'a023', t: '08:30:00', geste: 'pause', raison: 'signe-refus' },
        { id: 'a024', t: '08:40:00', geste: 'fin', raison: 'interrompu' },
      ],
    };
  });

  test('reprend les premiers actes et les accords, puis les siens', () => {
    const etat = lu(variante as SuiviDuCas);
    expect(variante?.actes.map((a) => a.id).slice(-3)).toEqual(['a022', 'a023', 'a024']);
    expect(Object.keys(etat.accords)).toEqual(['patient', 'proche']);
    expect(etat.fiche).toEqual({});
    expect(chronologie(etat.journal)).toMatchObject({
      interrompu: true,
      dureeTotale: 5400,
      pauses: { nombre: 2, sansReprise: true },
    });
    expect(attentes(etat.journal)).toHaveLength(2);
  });
});
