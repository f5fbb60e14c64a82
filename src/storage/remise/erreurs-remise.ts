import { ErreurCoffre } from '../erreurs.ts';
import type { FauteDeSauvegarde } from '../erreurs.ts';

export type FauteDeRemise =
  | FauteDeSauvegarde
  | 'autre-personne'
  | 'inconnu'
  | 'autre-cle'
  | 'histoire'
  | 'refermee'
  | 'vide';

const INTACT = 'Rien n’en a été repris, et rien n’a été changé sur cet appareil.';

const REMISE: Record<FauteDeRemise, string> = {
  'autre-format': `Ce fichier n’est pas une remise de Sillage. ${INTACT} Si c’est une sauvegarde, ouvrez-la depuis «\u00a0Sauvegarder et restaurer\u00a0».`,
  forme: `Cette remise est mal formée. ${INTACT} Demandez à la personne de la refaire.`,
  incomplet: `Cette remise est incomplète. ${INTACT} Copiez le fichier de nouveau, ou demandez à la personne de la refaire.`,
  'trop-gros': `Cette remise est trop grosse pour être lue ici. ${INTACT}`,
  contenu: `Une ligne de cette remise n’est pas une ligne de Sillage. ${INTACT} Demandez d’où vient ce fichier.`,
  chaine: `Des lignes de cette remise manquent ou ont été changées. ${INTACT} Demandez à la personne de la refaire.`,
  signature: `La signature de cette remise n’est pas juste. ${INTACT} Demandez d’où vient ce fichier.`,
  'autre-personne': `Cette remise a été faite pour quelqu’un d’autre, puis fermée de nouveau pour vous. ${INTACT} Demandez à la personne qui l’a signée de la refaire pour vous.`,
  inconnu: `La personne qui a signé cette remise n’est pas encore sûre. ${INTACT} Comparez l’empreinte avec elle, de vive voix, puis acceptez.`,
  'autre-cle': `Cette remise n’est pas signée par l’appareil que connaît votre carnet. ${INTACT} Appelez la personne. Si elle a changé d’appareil, retirez son ancienne adresse du carnet, puis ouvrez de nouveau le fichier.`,
  histoire: `Cette remise raconte une autre histoire du même suivi. ${INTACT} Gardez le fichier et prévenez le ou la responsable de la démarche.`,
  refermee: `Cette remise n’est plus ouverte. ${INTACT} Choisissez de nouveau le fichier.`,
  vide: 'Rien de ce suivi ne peut être lu sur cet appareil\u00a0: aucun fichier n’a été fait. Ce qui est enregistré est gardé. Faites vérifier le suivi, puis recommencez.',
};

/** A hand-over that cannot be taken, or made. */
export class ErreurRemiseFausse extends ErreurCoffre {
  override name = 'ErreurRemiseFausse';
  readonly faute: FauteDeRemise;
  constructor(faute: FauteDeRemise) {
    super(REMISE[faute]);
    this.faute = faute;
  }
}

export class ErreurRemisePlusRecente extends ErreurCoffre {
  override name = 'ErreurRemisePlusRecente';
  constructor(
    message = `Cette remise a été faite par une version plus récente de Sillage. ${INTACT} Mettez Sillage à jour, puis ouvrez-la de nouveau.`,
  ) {
    super(message);
  }
}
