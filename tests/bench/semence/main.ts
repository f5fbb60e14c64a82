/** Fills a coffre with suivis under way, through the one door that the app uses. */
import { SANS_PLUS, type ActionAmelioration } from '../../../src/domain/action-amelioration.ts';
import type { Contenus, TypeEcriture } from '../../../src/domain/contenus.ts';
import { nommerRegistre } from '../../../src/domain/genre-de-registre.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import urlCoffre from '../../../src/storage/coffre.worker.ts?worker&url';
import { Coffre } from '../../../src/storage/coffre.ts';
import { urlDeWorker } from '../../../src/ui/confiance.ts';
import { etalonner } from './etalon.ts';
import { contenusDuBanc, instantDuBanc, PHRASES, REGLAGES_DU_BANC } from './suivi-du-banc.ts';

interface Demande {
  readonly phrase: string;
  /** Their ids. */
  readonly suivis: readonly string[];
  /** In each of them. */
  readonly releves: number;
  /** In a plan of the unit, when there is one; a bilan of all the suivis is then made too. */
  readonly actions?: number;
}

/** Appends asked at the same time: the Worker queues them, and the page does not wait for each answer. */
const LOT = 100;

async function semerUn(coffre: Coffre, suivi: string, code: string, releves: number): Promise<void> {
  const ecritures = contenusDuBanc(code, releves);
  const instant = instantDuBanc(Date.now(), ecritures.length);
  for (let i = 0; i < ecritures.length; i += LOT) {
    const lot = ecritures.slice(i, i + LOT).map(([type, contenu], j) =>
      coffre.append({
        suivi,
        id: `s${i + j}`,
        type,
        instant: instant(i + j),
        auteur: 'suiveur',
        contenu,
      }),
    );
    await Promise.all(lot);
  }
}

const unInstant = (rang: number): Instant => ({
  mural: Date.now() + rang,
  monotone: rang,
  session: 'semence',
  decalage: 60,
});

const action = (rang: number): ActionAmelioration => ({
  ...SANS_PLUS,
  id: `action-${rang}`,
  numero: rang,
  action: `Améliorer le point n° ${rang}`,
  constat: PHRASES[rang % PHRASES.length] ?? '',
  origine: 'equipe',
  etape: 'chirurgie-ambulatoire.04',
  classe: rang % 2 ? 'organisation' : 'relation',
  engagement: 'consultation',
  pilote: 'Cadre de santé',
  impact: 1 + (rang % 3),
  effort: 1 + (rang % 2),
  echeance: rang % 5 ? '2099-12-01' : '2020-01-15',
  indicateur: 'Part des patients qui le disent',
  etat: rang % 4 ? 'en-cours' : 'proposee',
  prochaineRevue: '2099-11-01',
});

async function semerLePlan(coffre: Coffre, actions: number, suivis: readonly string[]): Promise<void> {
  const plan = nommerRegistre('plan', 'banc');
  const ajouter = <T extends TypeEcriture>(suivi: string, type: T, contenu: Contenus[T], rang: number) =>
    coffre.append({
      suivi,
      id: `${suivi}-${rang}`,
      type,
      instant: unInstant(rang),
      auteur: 'cadre-de-sante',
      contenu,
    });
  await ajouter(plan, 'plan', { unite: 'Unité de chirurgie ambulatoire' }, 0);
  const rangs = Array.from({ length: actions }, (_, i) => i + 1);
  for (let i = 0; i < actions; i += LOT)
    await Promise.all(
      rangs.slice(i, i + LOT).map((n) => ajouter(plan, 'action-proposee', { action: action(n) }, n)),
    );
  const bilan = { titre: 'Bilan du banc', parcours: 'chirurgie-ambulatoire', suivis };
  await ajouter(nommerRegistre('bilan', 'banc'), 'bilan', bilan, 0);
}

async function semer({ phrase, suivis, releves, actions }: Demande): Promise<void> {
  const coffre = new Coffre({
    creerWorker: () => new Worker(urlDeWorker(urlCoffre), { type: 'module' }),
  });
  await coffre.creer(phrase);
  await coffre.ecrireReglages(REGLAGES_DU_BANC);
  for (const [rang, suivi] of suivis.entries()) await semerUn(coffre, suivi, `B${rang + 3}NC`, releves);
  if (actions !== undefined) await semerLePlan(coffre, actions, suivis);
  await coffre.fermer();
}

const dire = (texte: string): void => {
  const etat = document.getElementById('etat');
  if (etat) etat.textContent = texte;
};

addEventListener('semer', (evenement) => {
  semer((evenement as CustomEvent<Demande>).detail).then(
    () => dire('fini'),
    (erreur: unknown) => dire(`échec : ${String(erreur)}`),
  );
});
Object.assign(globalThis, { etalonner });
dire('prêt');
