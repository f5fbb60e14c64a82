/** Every error of the coffre: `name` is stable (through minification and the Worker), `message` is for the user. */
export class ErreurCoffre extends Error {
  override name = 'ErreurCoffre';
}

export class ErreurPhraseFausse extends ErreurCoffre {
  override name = 'ErreurPhraseFausse';
  constructor(
    message = 'Ce n’est pas la bonne phrase de passe. Rien n’est perdu. Vérifiez les mots, puis essayez encore.',
  ) {
    super(message);
  }
}

/** Too soon after wrong tries. */
export class ErreurPatienter extends ErreurCoffre {
  override name = 'ErreurPatienter';
  constructor(
    message = 'Plusieurs essais n’ont pas abouti. Attendez un peu, puis essayez encore. Rien n’est perdu.',
  ) {
    super(message);
  }
}

export class ErreurPhraseRefusee extends ErreurCoffre {
  override name = 'ErreurPhraseRefusee';
}

export class ErreurCoffreFerme extends ErreurCoffre {
  override name = 'ErreurCoffreFerme';
  constructor(
    message = 'Le coffre est fermé. Ce qui est enregistré est gardé. Ouvrez-le avec votre phrase de passe pour continuer.',
  ) {
    super(message);
  }
}

/** The Worker did not start, or died. */
export class ErreurCoffreArrete extends ErreurCoffre {
  override name = 'ErreurCoffreArrete';
  constructor(
    message = 'Le coffre s’est arrêté. Ce qui est enregistré est gardé. Rechargez la page, puis ouvrez le coffre.',
  ) {
    super(message);
  }
}

export class ErreurCoffreVide extends ErreurCoffre {
  override name = 'ErreurCoffreVide';
  constructor(
    message = 'Il n’y a pas encore de coffre sur cet appareil. Choisissez d’abord une phrase de passe.',
  ) {
    super(message);
  }
}

export class ErreurCoffreDejaCree extends ErreurCoffre {
  override name = 'ErreurCoffreDejaCree';
  constructor(
    message = 'Il y a déjà un coffre sur cet appareil. Rien n’a été changé. Ouvrez-le avec sa phrase de passe.',
  ) {
    super(message);
  }
}

export class ErreurCoffreAbime extends ErreurCoffre {
  override name = 'ErreurCoffreAbime';
  constructor(
    message = 'Le coffre de cet appareil est abîmé et ne peut pas être ouvert. Rien n’a été effacé. Prévenez votre service informatique avant tout autre essai.',
  ) {
    super(message);
  }
}

/** Argon2id could not run: WebAssembly refused by the policy of the Worker, or not enough memory. */
export class ErreurCalculCle extends ErreurCoffre {
  override name = 'ErreurCalculCle';
  constructor(
    message = 'Cet appareil n’a pas pu calculer la clé du coffre. Rien n’a été changé. Fermez les autres onglets, puis essayez encore. Si cela continue, dites à votre service informatique que WebAssembly est refusé à Sillage.',
  ) {
    super(message);
  }
}

/** The browser emptied its storage while the coffre was open. */
export class ErreurCoffreDisparu extends ErreurCoffre {
  override name = 'ErreurCoffreDisparu';
  constructor(
    message = 'Le navigateur a effacé les données de cet appareil. Ce qui est à l’écran y reste\u00a0: recopiez-le avant de fermer, puis prévenez votre service informatique.',
  ) {
    super(message);
  }
}

/** Lines are there, and nothing that opens them: the files of the keys were lost. */
export class ErreurCoffreSansCles extends ErreurCoffre {
  override name = 'ErreurCoffreSansCles';
  constructor(
    message = 'Les clés du coffre ont disparu de cet appareil : ce qui reste ne peut plus être lu ici. Rien n’a été effacé. Si vous avez une sauvegarde, commencez un coffre neuf, puis restaurez-la.',
  ) {
    super(message);
  }
}

/** A short code that is not the right one. */
export class ErreurCodeCourtFaux extends ErreurCoffre {
  override name = 'ErreurCodeCourtFaux';
  /** `restants`: tries left, 0 to 2. */
  constructor(restants: number | string) {
    super(typeof restants === 'string' ? restants : phraseDuCode(restants));
  }
}

function phraseDuCode(restants: number): string {
  if (restants === 0)
    return 'Ce n’est pas le bon code. Par prudence, il ne sert plus\u00a0: ouvrez avec votre phrase de passe. Rien n’est perdu.';
  const essais = restants === 1 ? 'un essai' : `${restants} essais`;
  return `Ce n’est pas le bon code. Rien n’est perdu. Il reste ${essais}, puis il faudra la phrase de passe.`;
}

/** In browsers where only time makes a new file safe. */
export class ErreurCoffreTropNeuf extends ErreurCoffre {
  override name = 'ErreurCoffreTropNeuf';
  /** `attente`: ms. */
  constructor(attente: number | string) {
    super(
      typeof attente === 'string'
        ? attente
        : `Le coffre vient d’être créé\u00a0: l’appareil finit de le ranger sur son disque. Rien n’est perdu, votre texte reste à l’écran. Enregistrez de nouveau dans ${Math.ceil(attente / 1000)}\u00a0secondes.`,
    );
  }
}

export class ErreurVersionPlusRecente extends ErreurCoffre {
  override name = 'ErreurVersionPlusRecente';
  constructor(
    message = 'Le coffre a été fait par une version plus récente de Sillage. Rien n’a été changé. Rechargez la page pour mettre Sillage à jour.',
  ) {
    super(message);
  }
}

/** Another tab still runs an older version and holds the database. */
export class ErreurAutreOnglet extends ErreurCoffre {
  override name = 'ErreurAutreOnglet';
  constructor(
    message = 'Sillage est ouvert dans un autre onglet. Rien n’est perdu. Fermez l’autre onglet, puis rechargez celui-ci.',
  ) {
    super(message);
  }
}

/** The browser could not read the database. */
export class ErreurLecture extends ErreurCoffre {
  override name = 'ErreurLecture';
  constructor(
    message = 'Le navigateur n’a pas pu lire les données de cet appareil. Rien n’a été effacé. Fermez tout le navigateur, ouvrez-le de nouveau, puis ouvrez le coffre.',
  ) {
    super(message);
  }
}

/** One line of a suivi cannot be read back. */
export class ErreurRegistreAbime extends ErreurCoffre {
  override name = 'ErreurRegistreAbime';
  constructor(
    message = 'La dernière ligne de ce suivi est abîmée\u00a0: rien ne peut être ajouté après elle. Les autres lignes sont gardées. Ce que vous tapez reste en brouillon.',
  ) {
    super(message);
  }
}

/** A line that no reader of a backup would take back: a fault of Sillage, never of the person. */
export class ErreurLigneRefusee extends ErreurCoffre {
  override name = 'ErreurLigneRefusee';
  constructor(
    message = 'Sillage n’a pas pu enregistrer cette entrée\u00a0: aucune sauvegarde ne saurait la reprendre. Ce que vous tapez reste en brouillon, le reste est gardé. Écrivez-la autrement, et prévenez votre service informatique.',
  ) {
    super(message);
  }
}

export class ErreurPasUnExemple extends ErreurCoffre {
  override name = 'ErreurPasUnExemple';
  constructor(message = 'Ce suivi n’est pas un exemple. Il n’a pas été supprimé.') {
    super(message);
  }
}

/** The citation of an ecriture that this suivi does not hold. */
export class ErreurCibleInconnue extends ErreurCoffre {
  override name = 'ErreurCibleInconnue';
  constructor(message = 'Le passage à effacer est introuvable dans ce suivi. Rien n’a été changé.') {
    super(message);
  }
}

export type FauteDeSauvegarde =
  | 'autre-format'
  | 'forme'
  | 'incomplet'
  | 'trop-gros'
  | 'contenu'
  | 'chaine'
  | 'signature';

const SAUVEGARDE: Record<FauteDeSauvegarde, string> = {
  'autre-format':
    'Ce fichier n’est pas une sauvegarde de Sillage. Rien n’a été changé sur cet appareil. Choisissez un autre fichier.',
  forme:
    'Cette sauvegarde est mal formée. Rien n’en a été repris, et rien n’a été changé sur cet appareil. Essayez une autre sauvegarde.',
  incomplet:
    'Cette sauvegarde est incomplète. Rien n’en a été repris, et rien n’a été changé sur cet appareil. Copiez le fichier de nouveau, ou essayez une autre sauvegarde.',
  'trop-gros':
    'Cette sauvegarde est trop grosse pour être lue ici. Rien n’en a été repris, et rien n’a été changé sur cet appareil.',
  contenu:
    'Une ligne de cette sauvegarde n’est pas une ligne de Sillage. Rien n’en a été repris, et rien n’a été changé sur cet appareil. Demandez d’où vient ce fichier.',
  chaine:
    'Des lignes de cette sauvegarde manquent ou ont été changées. Rien n’en a été repris, et rien n’a été changé sur cet appareil. Essayez une autre sauvegarde.',
  signature:
    'Des lignes de cette sauvegarde ne sont pas signées par l’appareil qu’elles nomment. Rien n’en a été repris, et rien n’a été changé sur cet appareil. Demandez d’où vient ce fichier.',
};

/** A file that opened, and whose content is not what Sillage writes. */
export class ErreurSauvegardeFausse extends ErreurCoffre {
  override name = 'ErreurSauvegardeFausse';
  readonly faute: FauteDeSauvegarde;
  constructor(faute: FauteDeSauvegarde) {
    super(SAUVEGARDE[faute]);
    this.faute = faute;
  }
}

export class ErreurSauvegardePlusRecente extends ErreurCoffre {
  override name = 'ErreurSauvegardePlusRecente';
  constructor(
    message = 'Cette sauvegarde a été faite par une version plus récente de Sillage. Rien n’a été changé sur cet appareil. Mettez Sillage à jour, puis restaurez-la.',
  ) {
    super(message);
  }
}

/** More than `restaurer` would take back. */
export class ErreurSauvegardeTropGrosse extends ErreurCoffre {
  override name = 'ErreurSauvegardeTropGrosse';
  constructor(
    message = 'Il y a trop de suivis sur cet appareil pour une seule sauvegarde. Rien n’a été changé, et aucun fichier n’a été fait. Effacez les suivis dont la durée est passée, puis recommencez.',
  ) {
    super(message);
  }
}

export type MotifEcriture = 'quota' | 'disque' | 'connexion';

const PAS_ENREGISTRE: Record<MotifEcriture, string> = {
  quota:
    'Pas enregistré\u00a0: il n’y a plus de place sur cet appareil. Votre texte reste à l’écran, et tout ce qui était enregistré est gardé. Libérez de la place, puis enregistrez de nouveau.',
  disque:
    'Pas enregistré\u00a0: le disque de cet appareil a refusé l’écriture. Votre texte reste à l’écran\u00a0: recopiez-le. Ce qui était enregistré est gardé. Libérez de la place, puis fermez tout le navigateur et ouvrez-le de nouveau.',
  connexion:
    'Pas enregistré\u00a0: le navigateur a coupé l’accès aux données. Votre texte reste à l’écran\u00a0: recopiez-le. Ce qui était enregistré est gardé. Rechargez la page, puis ouvrez le coffre.',
};

export class ErreurEnregistrement extends ErreurCoffre {
  override name = 'ErreurEnregistrement';
  readonly motif: MotifEcriture;
  constructor(motif: MotifEcriture) {
    super(PAS_ENREGISTRE[motif]);
    this.motif = motif;
  }
}
