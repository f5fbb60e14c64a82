import { describe, expect, test, vi } from 'vitest';
import { SuiviEnDirect } from '../../src/app/suiviEnDirect.svelte.ts';
import { ErreurAccordManquant, ErreurRaisonManquante } from '../../src/domain/erreurs.ts';
import { preuvesDe } from '../../src/domain/preuve.ts';
import { FauxDepot } from '../aides/fauxDepot.ts';
import { FausseHorloge } from '../aides/fauxOuvert.svelte.ts';

async function unSuiviOuvert() {
  const depot = new FauxDepot();
  const horloge = new FausseHorloge();
  let rang = 0;
  const ouvert = await SuiviEnDirect.ouvrir('s', {
    depot,
    horloge: horloge.lire,
    nouvelId: () => `e${(rang += 1)}`,
    onecrit: () => undefined,
  });
  return { depot, horloge, ouvert };
}

describe('Un suivi ouvert', () => {
  test('enregistre d’abord, montre ensuite', async () => {
    const { depot, ouvert } = await unSuiviOuvert();
    depot.enPanne = true;
    const essai = ouvert.consigner('preparation', { etape: 'cadre-rencontre', le: '2026-09-08' });
    await expect(essai).rejects.toThrow('Disque plein');
    expect(ouvert.suivi.preparation).toEqual({});
    expect(ouvert.enregistreA).toBeNull();
    depot.enPanne = false;
    await ouvert.consigner('preparation', { etape: 'cadre-rencontre', le: '2026-09-08' });
    expect(ouvert.suivi.preparation['cadre-rencontre']).toMatchObject({ le: '2026-09-08' });
    expect(ouvert.enregistreA?.mural).toBeGreaterThan(0);
  });

  test('un refus du métier n’écrit rien, et n’empêche pas la suite', async () => {
    const { depot, ouvert } = await unSuiviOuvert();
    for (const etape of [
      'cadre-rencontre',
      'medecin-informe',
      'equipe-informee',
      'charte-acceptee',
      'notice-remise',
    ] as const)
      await ouvert.consigner('preparation', { etape, le: '2026-09-08' });
    const avant = depot.ecritures.length;
    await expect(ouvert.consigner('etape', { etape: 'consultation.03' })).rejects.toThrow(
      ErreurAccordManquant,
    );
    expect(depot.ecritures).toHaveLength(avant);
    await ouvert.consigner('refus', { qui: 'proche' });
    expect(depot.ecritures).toHaveLength(avant + 1);
  });

  test('garde l’heure du geste, et non celle du tour dans la file', async () => {
    const { depot, horloge, ouvert } = await unSuiviOuvert();
    const premier = ouvert.consigner('refus', { qui: 'proche' });
    const heure = horloge.lire().mural;
    const second = ouvert.consigner('refus', { qui: 'patient' });
    horloge.avancer(60);
    await Promise.all([premier, second]);
    expect(depot.ecritures.map((e) => e.entete.instant.mural)).toEqual([heure, heure]);
  });

  test('dit la fin de chaque chaîne, pour les documents', async () => {
    const { depot, ouvert } = await unSuiviOuvert();
    expect(ouvert.preuves).toEqual([]);
    await ouvert.consigner('refus', { qui: 'proche' });
    await ouvert.consigner('refus', { qui: 'patient' });
    expect(ouvert.preuves).toEqual(preuvesDe(depot.ecritures));
    expect(ouvert.preuves).toMatchObject([{ appareil: 'appareil', nombre: 2 }]);
    await ouvert.consigner('conservation-finie', { code: 'H4RV' }, { effaceTout: true });
    expect(ouvert.preuves).toEqual(preuvesDe(depot.ecritures));
    expect(ouvert.preuves).toMatchObject([{ nombre: 1 }]);
  });

  test('après un retrait « effacer », il ne reste qu’une ligne', async () => {
    const { depot, ouvert } = await unSuiviOuvert();
    await ouvert.consigner('refus', { qui: 'proche' });
    await ouvert.consigner(
      'retrait',
      { qui: 'patient', effet: 'effacer', code: 'H4RV', etape: null },
      { effaceTout: true },
    );
    expect(depot.ecritures).toHaveLength(1);
    expect(ouvert.suivi.ligneRestante).toMatchObject({ code: 'H4RV' });
    expect(ouvert.suivi.refus).toEqual([]);
  });

  test('un retrait « effacer » et ses promesses sont une seule demande au coffre', async () => {
    const { depot, ouvert } = await unSuiviOuvert();
    const append = vi.spyOn(depot, 'append');
    const retrait = { qui: 'patient', effet: 'effacer', code: 'H4RV', etape: null } as const;
    const revue = { promesse: 'revue', prevueLe: '2026-10-12' };
    const levee = { promesse: 'revue', raison: ' ' };
    const refusee = ouvert.consigner('retrait', retrait, {
      effaceTout: true,
      suites: [{ type: 'promesse-levee', contenu: levee }],
    });
    await expect(refusee).rejects.toThrow(ErreurRaisonManquante);
    expect(append).not.toHaveBeenCalled();
    await ouvert.consigner('retrait', retrait, {
      effaceTout: true,
      suites: [{ type: 'promesse', contenu: revue }],
    });
    expect(append).toHaveBeenCalledTimes(1);
    expect(depot.ecritures.map((e) => e.entete.type)).toEqual(['retrait', 'promesse']);
    expect(ouvert.suivi.promesses).toMatchObject([{ id: 'revue', prevueLe: '2026-10-12' }]);
    expect(new Set(depot.ecritures.map((e) => e.entete.id)).size).toBe(2);
    expect(ouvert.preuves).toEqual(preuvesDe(depot.ecritures));
  });
});
