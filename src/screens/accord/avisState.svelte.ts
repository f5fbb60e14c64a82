import { AVIS_PERSONNE_DE_CONFIANCE } from '../../content/accords/personne-de-confiance.ts';
import { remplir } from '../../content/variables.ts';
import { variablesDuSuivi } from '../../content/variablesDuSuivi.ts';
import { cleDeLAvis } from '../../domain/cles-brouillons.ts';
import type { ContenuAvis } from '../../domain/contenus.ts';
import type { Moment } from '../../domain/instant.ts';
import { assainir } from '../../domain/limites.ts';
import type { Acces } from '../partage/acces.ts';
import { fauteDe, fauteDuPapier, fauteDuRecueil, phraseDe, type Faute, type Zone } from './faute.ts';
import { momentDuPapier, saisieVide, type Saisie } from './saisie.ts';

/** Plain JSON, kept as a draft at each gesture. */
export interface SaisieAvis extends Pick<Saisie, 'ouverte' | 'traits' | 'jour' | 'heure' | 'recueilliPar'> {
  /** null: not answered. */
  readonly favorable: boolean | null;
  readonly forme: 'ecran' | 'papier' | null;
}

const SANS_REPONSE: Faute = {
  zone: 'avis',
  phrase: 'Il reste à répondre à la question. Ce qui est saisi est gardé. Choisissez oui ou non.',
};
const SANS_FORME: Faute = {
  zone: 'forme',
  phrase: 'Il reste à choisir comment signer. Votre réponse est gardée. Choisissez une des deux façons.',
};

function fauteDeLAvis(s: SaisieAvis, maintenant: Moment): Faute | null {
  if (s.favorable === null) return SANS_REPONSE;
  if (!s.forme) return SANS_FORME;
  return (s.forme === 'papier' ? fauteDuPapier(s, maintenant) : null) ?? fauteDuRecueil(s);
}

function contenuDeLAvis(s: SaisieAvis, favorable: boolean, forme: 'ecran' | 'papier'): ContenuAvis {
  const papier = forme === 'papier' ? momentDuPapier(s) : null;
  return {
    favorable,
    forme,
    texte: { lecture: 'standard', version: AVIS_PERSONNE_DE_CONFIANCE.version },
    recueilliPar: assainir(s.recueilliPar).trim(),
    ...(forme === 'ecran' && { traits: s.traits }),
    ...(papier && { donneLe: papier }),
  };
}

/** The personne de confiance says what they know of the person's wishes: it decides nothing. */
export class AvisState {
  readonly #acces: Acces;
  #saisie: SaisieAvis;
  #faute = $state.raw<Faute | null>(null);
  #alerteBrouillon = $state('');
  #occupe = $state(false);
  #donne = $state(false);

  constructor(acces: Acces, gardee?: SaisieAvis) {
    this.#acces = acces;
    const { ouvert, outils } = acces;
    const fonction = ouvert.suivi.prevu?.suiveur.fonction || outils.reglages.suiveurFonction;
    const { traits, jour, heure, recueilliPar } = saisieVide(outils.horloge(), fonction);
    const vide = { favorable: null, forme: null, traits, jour, heure, recueilliPar };
    this.#saisie = $state.raw({ ...vide, ...gardee, ouverte: true });
  }

  get saisie(): SaisieAvis {
    return this.#saisie;
  }
  get occupe(): boolean {
    return this.#occupe;
  }
  get alerteBrouillon(): string {
    return this.#alerteBrouillon;
  }
  /** Stored: the screen says thank you. */
  get donne(): boolean {
    return this.#donne;
  }
  readonly blocs = $derived.by(() => {
    const { ouvert, outils } = this.#acces;
    return remplir(AVIS_PERSONNE_DE_CONFIANCE.blocs, variablesDuSuivi(ouvert.suivi, outils.reglages));
  });

  fauteDe(zone: Zone): string {
    return this.#faute?.zone === zone ? this.#faute.phrase : '';
  }

  changer(champs: Partial<SaisieAvis>): void {
    this.#saisie = { ...this.#saisie, ...champs };
    this.#faute = null;
    void this.#acces.outils.brouillons.garder(this.#cle, this.#saisie).then(
      () => (this.#alerteBrouillon = ''),
      (erreur: unknown) => (this.#alerteBrouillon = phraseDe(erreur)),
    );
  }

  async enregistrer(): Promise<void> {
    const s = this.#saisie;
    this.#faute = fauteDeLAvis(s, this.#acces.outils.horloge());
    if (this.#faute || this.#occupe || s.favorable === null || !s.forme) return;
    this.#occupe = true;
    try {
      const contenu = contenuDeLAvis(s, s.favorable, s.forme);
      await this.#acces.ouvert.consigner('avis', contenu, { brouillonFini: this.#cle });
      this.#donne = true;
    } catch (erreur) {
      this.#faute = fauteDe(erreur);
    } finally {
      this.#occupe = false;
    }
  }

  get #cle(): string {
    return cleDeLAvis(this.#acces.ouvert.suivi.id);
  }
}
