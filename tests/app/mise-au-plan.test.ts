/** An action enters the plan, then each of its suivis; a kill in between loses neither. */
import { describe, expect, test } from 'vitest';
import { SuiviEnDirect } from '../../src/app/suiviEnDirect.svelte.ts';
import type { ContenuSuivi } from '../../src/domain/contenus.ts';
import { ErreurPreuveManquante, ErreurSansIndicateur } from '../../src/domain/erreurs-plan.ts';
import type { ActionDecidee } from '../../src/domain/mise-au-plan.ts';
import type { MiseAuPlan } from '../../src/domain/ports-plan.ts';
import type { SuivisDuCoffre } from '../../src/domain/ports.ts';
import { REGLAGES_PAR_DEFAUT } from '../../src/domain/reglages.ts';
import { resumer } from '../../src/domain/resume.ts';
import { FauxRegistres, desPlans } from '../aides/fauxRegistres.ts';
import { FausseHorloge } from '../aides/fauxOuvert.svelte.ts';
import { UNE_ACTION } from '../aides/uneAction.ts';

const UNITE = 'Chirurgie ambulatoire';
const PREVU: ContenuSuivi = {
  code: 'K742',
  parcours: 'chirurgie-ambulatoire',
  segment: { debut: 'De l’entrée', fin: 'au départ' },
  unite: UNITE,
  date: '2026-09-15',
  suiveur: { fonction: 'Adjoint administratif', regard: 'Je connais les guichets.' },
};
const { numero: _sonNumero, ...decidee } = UNE_ACTION;
const ACTION: ActionDecidee = { ...decidee, suivis: ['s1', 's2'] };
const AU_PLAN_DE_L_UNITE: MiseAuPlan = { ou: { unite: UNITE }, action: ACTION };

/** The app, opened anew on what the disk holds. */
async function ouvrirLApp(registres: FauxRegistres, suivis: readonly string[] = ['s1', 's2']) {
  const horloge = new FausseHorloge().lire;
  let rang = (await registres.lister()).length * 100;
  const nouvelId = () => `e${(rang += 1)}`;
  const moyens = { depot: registres, horloge, nouvelId, onecrit: () => undefined };
  const ouverts = new Map<string, SuiviEnDirect>();
  for (const id of suivis) {
    const ouvert = await SuiviEnDirect.ouvrir(id, moyens);
    if (ouvert.suivi.prevu === null) await ouvert.consigner('suivi', PREVU);
    ouverts.set(id, ouvert);
  }
  const suivi = (id: string): SuiviEnDirect => {
    const ouvert = ouverts.get(id);
    if (!ouvert) throw new Error(`${id} n’est pas de cet essai`);
    return ouvert;
  };
  const tenus: SuivisDuCoffre = {
    resumes: suivis.map((id) => resumer(suivi(id).suivi, '2026-09-15', REGLAGES_PAR_DEFAUT)),
    presents: new Set(suivis),
    tousLus: () => Promise.resolve(),
    ouvrirSuivi: (id) => Promise.resolve(suivi(id)),
  };
  const plans = desPlans(registres, { horloge, nouvelId }, tenus);
  const actionsDuPlan = async () => (await plans.ouvrirPlans()).flatMap(({ plan }) => plan.actions);
  return { plans, suivi, actionsDuPlan };
}

const nombreDActions = (registres: FauxRegistres, suivi: string): number =>
  registres.ecritures(suivi).filter(({ entete }) => entete.type === 'action').length;

describe('Une action mise au plan', () => {
  test('ouvre le plan de l’unité, y entre, et chacun de ses suivis la garde', async () => {
    const registres = new FauxRegistres();
    const { plans, suivi } = await ouvrirLApp(registres);
    await plans.mettreAuPlan(AU_PLAN_DE_L_UNITE);
    expect(plans.plans.map(({ plan }) => plan.unite)).toEqual([UNITE]);
    expect(plans.plans[0]?.plan.actions).toMatchObject([{ ...ACTION, numero: 1 }]);
    for (const id of ACTION.suivis) expect(suivi(id).suivi.actions).toEqual([{ ...ACTION, numero: 1 }]);
  });

  test('rejoint le plan de son unité, malgré la casse et les accents, et laisse celui des autres', async () => {
    const registres = new FauxRegistres();
    const { plans } = await ouvrirLApp(registres);
    await plans.mettreAuPlan({ ...AU_PLAN_DE_L_UNITE, ou: { unite: 'Urgences' } });
    await plans.mettreAuPlan({ ou: { unite: UNITE }, action: { ...ACTION, id: 'a2' } });
    await plans.mettreAuPlan({ ou: { unite: 'CHIRURGIE AMBULATOIRE ' }, action: { ...ACTION, id: 'a3' } });
    const lus = plans.plans.map(({ plan }) => [plan.unite, plan.actions.map((a) => [a.id, a.numero])]);
    expect(lus).toEqual([
      ['Urgences', [[ACTION.id, 1]]],
      [
        UNITE,
        [
          ['a2', 1],
          ['a3', 2],
        ],
      ],
    ]);
  });

  test.each([
    ['sans indicateur', { indicateur: '' }, ErreurSansIndicateur],
    ['en collaboration, sans preuve', { preuveEngagement: ' ', participations: [] }, ErreurPreuveManquante],
  ])('%s, n’écrit rien nulle part', async (_, champs, erreur) => {
    const registres = new FauxRegistres();
    const { plans } = await ouvrirLApp(registres);
    const refusee = plans.mettreAuPlan({ ou: { unite: UNITE }, action: { ...ACTION, ...champs } });
    await expect(refusee).rejects.toThrow(erreur);
    expect(await registres.lister()).toEqual(['s1', 's2']);
    expect(nombreDActions(registres, 's1')).toBe(0);
  });

  test('d’un suivi qui n’est pas sur cet appareil, entre au plan quand même', async () => {
    const registres = new FauxRegistres();
    const { plans, actionsDuPlan } = await ouvrirLApp(registres, ['s1']);
    await plans.mettreAuPlan(AU_PLAN_DE_L_UNITE);
    expect(await actionsDuPlan()).toHaveLength(1);
    expect(await registres.lister()).not.toContain('s2');
  });
});

describe('Une coupure entre le plan et le suivi', () => {
  async function coupee(): Promise<FauxRegistres> {
    const registres = new FauxRegistres();
    const { plans } = await ouvrirLApp(registres);
    registres.registre('s2').enPanne = true;
    await expect(plans.mettreAuPlan(AU_PLAN_DE_L_UNITE)).rejects.toThrow('Disque plein');
    registres.registre('s2').enPanne = false;
    expect(nombreDActions(registres, 's2')).toBe(0);
    return registres;
  }

  test('se répare à la prochaine ouverture du suivi, une seule fois', async () => {
    const registres = await coupee();
    for (let ouverture = 0; ouverture < 2; ouverture += 1) {
      const { plans, suivi } = await ouvrirLApp(registres);
      await Promise.all([plans.completer(suivi('s2')), plans.completer(suivi('s2'))]);
      expect(suivi('s2').suivi.actions).toEqual([{ ...ACTION, numero: 1 }]);
    }
    expect(nombreDActions(registres, 's2')).toBe(1);
    expect(nombreDActions(registres, 's1')).toBe(1);
  });

  test('se répare à la prochaine ouverture du plan, avec l’action comme elle a été décidée', async () => {
    const registres = await coupee();
    const { plans, suivi } = await ouvrirLApp(registres);
    const [plan] = await plans.ouvrirPlans();
    const reportee = { etat: 'reportee', raison: 'Travaux.', nouvelleDate: '2027-01-15' };
    await plan?.consigner('action-modifiee', { action: ACTION.id, champs: reportee });
    await plans.completerTout();
    await plans.completerTout();
    expect(suivi('s2').suivi.actions).toEqual([{ ...ACTION, numero: 1 }]);
    expect(nombreDActions(registres, 's2')).toBe(1);
  });

  test('les suivis se relisent une fois dans la session, sauf ceux qu’une action vient de changer', async () => {
    const registres = await coupee();
    const { plans, suivi } = await ouvrirLApp(registres);
    let relus = 0;
    const compter = (): Promise<void> => {
      relus += 1;
      return Promise.resolve();
    };
    await plans.completerTout(compter);
    await plans.completerTout(compter);
    expect(relus).toBe(2);
    registres.registre('s2').enPanne = true;
    await expect(
      plans.mettreAuPlan({ ...AU_PLAN_DE_L_UNITE, action: { ...ACTION, id: 'autre' } }),
    ).rejects.toThrow('Disque plein');
    registres.registre('s2').enPanne = false;
    await plans.completerTout(compter);
    expect(suivi('s2').suivi.actions.map(({ id }) => id)).toEqual([ACTION.id, 'autre']);
    expect(relus).toBe(4);
  });

  test('un suivi qui ne s’écrit toujours pas n’empêche pas les autres', async () => {
    const registres = new FauxRegistres();
    const { plans } = await ouvrirLApp(registres);
    for (const id of ['s1', 's2']) registres.registre(id).enPanne = true;
    await expect(plans.mettreAuPlan(AU_PLAN_DE_L_UNITE)).rejects.toThrow();
    registres.registre('s2').enPanne = false;
    const rouverte = await ouvrirLApp(registres);
    await rouverte.plans.completerTout();
    expect(['s1', 's2'].map((id) => nombreDActions(registres, id))).toEqual([0, 1]);
  });

  test('le même formulaire renvoyé ne fait pas une deuxième action ; ce qui y a été changé est gardé', async () => {
    const registres = await coupee();
    const { plans, suivi, actionsDuPlan } = await ouvrirLApp(registres);
    const mieuxDit = { ...ACTION, pilote: 'Infirmier coordinateur' };
    await plans.mettreAuPlan({ ...AU_PLAN_DE_L_UNITE, action: mieuxDit });
    const [action, ...autres] = await actionsDuPlan();
    expect(autres).toEqual([]);
    expect(action).toMatchObject({ pilote: 'Infirmier coordinateur', numero: 1 });
    expect(suivi('s2').suivi.actions).toEqual([{ ...ACTION, numero: 1 }]);
  });
});
