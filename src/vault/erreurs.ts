/** Every error of the vault: `name` is stable through minification, `message` is for the user. */
export class ErreurCles extends Error {
  override name = 'ErreurCles';
}

/** Ed25519 and X25519 came late to WebCrypto: Chromium 137, Firefox 130, Safari 17. */
export class ErreurNavigateurAncien extends ErreurCles {
  override name = 'ErreurNavigateurAncien';
  constructor(
    message = 'Ce navigateur est trop ancien pour signer le registre. Rien n’a été changé. Mettez le navigateur à jour, puis recommencez.',
  ) {
    super(message);
  }
}

export class ErreurIdentiteIllisible extends ErreurCles {
  override name = 'ErreurIdentiteIllisible';
  constructor(
    message = 'L’identité de cet appareil est abîmée. Rien n’a été effacé. Prévenez votre service informatique avant tout autre essai.',
  ) {
    super(message);
  }
}

/** An envelope that no secret could open: damaged, or asking for more memory than any coffre does. */
export class ErreurEnveloppeFausse extends ErreurCles {
  override name = 'ErreurEnveloppeFausse';
  constructor(
    message = 'Une des serrures du coffre est abîmée. Rien n’a été effacé. Essayez une autre façon d’ouvrir, comme les 12 mots, puis prévenez votre service informatique.',
  ) {
    super(message);
  }
}

/** A seed that is missing or was zeroed: what it would seal could never be destroyed. */
export class ErreurGraineAbsente extends ErreurCles {
  override name = 'ErreurGraineAbsente';
  constructor(
    message = 'La clé de ce suivi manque. Rien n’a été écrit, et le reste du coffre est gardé. Rechargez la page, puis ouvrez le coffre.',
  ) {
    super(message);
  }
}

export class ErreurCodeCourtRefuse extends ErreurCles {
  override name = 'ErreurCodeCourtRefuse';
}

export type FauteDeCode =
  | { readonly genre: 'nombre'; readonly mots: number }
  | {
      readonly genre: 'mot-inconnu';
      /** From 1. */
      readonly position: number;
      /** As read: no accent, no capital. */
      readonly mot: string;
      readonly proche: string | null;
    }
  | { readonly genre: 'somme' };

function phraseDe(faute: FauteDeCode): string {
  switch (faute.genre) {
    case 'nombre':
      return `Il faut 12 mots\u00a0: il y en a ${faute.mots}. Ce que vous avez tapé est gardé. Vérifiez sur la feuille, puis complétez.`;
    case 'mot-inconnu': {
      const question = faute.proche ? ` Est-ce «\u00a0${faute.proche}\u00a0»\u202f?` : '';
      return `Le mot ${faute.position}, «\u00a0${faute.mot}\u00a0», n’est pas dans la liste.${question} Les autres mots sont gardés. Corrigez celui-ci, puis essayez encore.`;
    }
    case 'somme':
      return 'Ces 12 mots existent, mais ne vont pas ensemble\u00a0: un mot est faux ou n’est pas à sa place. Rien n’est perdu. Relisez la feuille mot par mot, puis essayez encore.';
  }
}

/** The 12 words typed cannot be a code. Whether a code is the right one, only an envelope tells. */
export class ErreurCodeSecours extends ErreurCles {
  override name = 'ErreurCodeSecours';
  readonly faute: FauteDeCode;
  constructor(faute: FauteDeCode) {
    super(phraseDe(faute));
    this.faute = faute;
  }
}

export type GenreErreurAge =
  | 'pas-age'
  | 'mauvaise-phrase'
  | 'autre-destinataire'
  | 'tronque-ou-abime'
  | 'trop-couteux'
  | 'trop-gros'
  | 'lecture'
  | 'cle-illisible';

const FICHIER: Record<GenreErreurAge, string> = {
  'pas-age':
    'Ce fichier n’est pas un fichier fermé par Sillage. Rien n’a été changé sur cet appareil. Choisissez le fichier tel que vous l’avez reçu.',
  'mauvaise-phrase':
    'Ce n’est pas la bonne phrase pour ce fichier. Rien n’a été changé. Vérifiez les mots, puis essayez encore.',
  'autre-destinataire':
    'Ce fichier a été fermé pour quelqu’un d’autre. Rien n’a été changé. Demandez à la personne qui l’a fait de le fermer pour vous.',
  'tronque-ou-abime':
    'Ce fichier est incomplet ou abîmé. Rien n’en a été repris, et rien n’a été changé sur cet appareil. Copiez-le de nouveau, puis recommencez.',
  'trop-couteux':
    'Ouvrir ce fichier demanderait trop de mémoire. Rien n’a été changé. Sillage ne fait pas de tels fichiers\u00a0: demandez d’où il vient.',
  'trop-gros':
    'Ce fichier est trop gros. Rien n’en a été repris, et rien n’a été changé sur cet appareil. Vérifiez que c’est bien un fichier de Sillage.',
  lecture:
    'Ce fichier n’a pas pu être lu. Rien n’a été changé. Copiez-le sur cet appareil, puis recommencez.',
  'cle-illisible':
    'Cette clé n’est pas entière, ou n’est pas une clé. Rien n’a été changé. Recopiez-la entière, puis recommencez.',
};

/** An age file, or a key for one. */
export class ErreurFichierAge extends ErreurCles {
  override name = 'ErreurFichierAge';
  readonly genre: GenreErreurAge;
  constructor(genre: GenreErreurAge) {
    super(FICHIER[genre]);
    this.genre = genre;
  }
}

export type GenreErreurPrf = 'pas-possible' | 'refus';

const VERROU: Record<GenreErreurPrf, string> = {
  'pas-possible':
    'Cet appareil ne peut pas ouvrir le coffre par le doigt ou le visage. Rien n’a été changé. Votre phrase de passe ouvre toujours le coffre.',
  refus:
    'L’appareil ne vous a pas reconnu, ou la demande a été fermée. Rien n’est perdu. Essayez encore, ou ouvrez avec votre phrase de passe.',
};

export class ErreurPrf extends ErreurCles {
  override name = 'ErreurPrf';
  readonly genre: GenreErreurPrf;
  constructor(genre: GenreErreurPrf) {
    super(VERROU[genre]);
    this.genre = genre;
  }
}
