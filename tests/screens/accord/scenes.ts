/** What the tests and the bench of this screen share. */
import type { ContenuAccord, Trait } from '../../../src/domain/contenus.ts';
import type { Reglages } from '../../../src/domain/reglages.ts';

export const REGLAGES_COMPLETS: Partial<Reglages> = {
  etablissement: 'Hôpital des Trois-Rivières',
  contactDemarche: 'Qualité, 01 00 00 00 00, 1 rue du Port',
  contactDpo: 'dpo@exemple.fr',
  contactRdu: 'Représentants des usagers, poste 40 00',
  suiveurPrenom: 'Camille',
  suiveurFonction: 'Adjointe administrative',
};

const COMMUN = {
  texte: { lecture: 'facile', version: '1.0' },
  recueilliPar: 'Infirmier',
} as const;
export const OUI_SIMPLE: ContenuAccord = {
  ...COMMUN,
  qui: 'patient',
  forme: 'assentiment',
  choix: { suivi: true, sante: true },
};
export const UN_PARENT: ContenuAccord = {
  ...COMMUN,
  qui: 'representant',
  role: 'autorite-parentale',
  autreTitulaire: 'attendu',
  forme: 'papier',
  choix: { suivi: true },
};

export const SIGNATURE: Trait = [
  [40, 120, 0],
  [90, 40, 150],
  [140, 120, 300],
];
