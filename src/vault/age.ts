/**
 * Files in the age format (age-encryption.org/v1), which Debian's `age` also opens. Runs in a Worker: a phrase
 * costs a second of pure JavaScript. The library makes neither WebAssembly nor `eval`.
 */
import type { Decrypter, Encrypter, Identity } from 'age-encryption';
import { ErreurFichierAge } from './erreurs.ts';
import { enFlux, seul } from './flux.ts';
import type { Source } from './flux.ts';
import { joindre } from './octets.ts';
import type { Octets } from './octets.ts';
import { normaliserPhrase } from './phrase.ts';

/** 41 KB that most days nobody needs. */
const charger = () => import('age-encryption');

/** log2 of the scrypt cost: 64 MiB, 0.4 s on a PC and 1.7 s on a slow phone (notes: store.md §2.4). */
const COUT_SCRYPT = 16;

/** What `age -p` asks by default: 256 MiB. A header is read before anything proves it is honest. */
const COUT_PERMIS = 18;

/** `destinataires`: `age1…`, at least one. The format mixes no phrase with them. */
export type Vers = { readonly phrase: string } | { readonly destinataires: readonly string[] };

/** `identite`: the X25519 key of this device, or the text of an `AGE-SECRET-KEY-1…` file. */
export type Avec = { readonly phrase: string } | { readonly identite: CryptoKey | string };

/**
 * Closes a file, as it is read. `phrase` is normalised as the coffre's: the `age` command opens the file with
 * the phrase in small letters, without accents. Throws `ErreurFichierAge('cle-illisible')`.
 */
export async function chiffrerAge(
  source: Source,
  vers: Vers,
  coutScrypt = COUT_SCRYPT,
): Promise<ReadableStream<Uint8Array>> {
  const age = await charger();
  const chiffreur = new age.Encrypter();
  viser(chiffreur, vers, coutScrypt);
  return chiffreur.encrypt(enFlux(source));
}

function viser(chiffreur: Encrypter, vers: Vers, coutScrypt: number): void {
  // The library would close a file for nobody, or with an empty phrase.
  const pour = 'phrase' in vers ? [normaliserPhrase(vers.phrase)].filter(Boolean) : vers.destinataires;
  if (pour.length === 0) throw new ErreurFichierAge('cle-illisible');
  try {
    chiffreur.setScryptWorkFactor(coutScrypt);
    for (const cle of pour) {
      if ('phrase' in vers) chiffreur.setPassphrase(cle);
      else chiffreur.addRecipient(cle.trim());
    }
  } catch {
    throw new ErreurFichierAge('cle-illisible');
  }
}

/** For small contents. */
export async function chiffrerEntier(clair: Octets, vers: Vers, coutScrypt?: number): Promise<Octets> {
  return toutLire(await chiffrerAge(seul(clair), vers, coutScrypt), Infinity);
}

/**
 * Opens a file, as it is read. What comes out may be the start of a file cut short: nothing may be used before
 * the stream has ended without `ErreurFichierAge`.
 */
export async function dechiffrerAge(source: Source, avec: Avec): Promise<ReadableStream<Uint8Array>> {
  const age = await charger();
  const lecteur = enFlux(source).getReader();
  try {
    const debut = await lireEntete(lecteur);
    const dechiffreur = new age.Decrypter();
    presenter(dechiffreur, avec);
    return traduire(await dechiffreur.decrypt(apres(debut, lecteur)), lecteur);
  } catch (erreur) {
    await lecteur.cancel().catch(() => undefined);
    throw traduite(erreur);
  }
}

/** Gives bytes only once the whole file was read and found true. `plafond`: bytes, once open. */
export async function dechiffrerEntier(source: Source, avec: Avec, plafond: number): Promise<Octets> {
  return toutLire(await dechiffrerAge(source, avec), plafond);
}

/** What to ask for, before opening. */
export async function protectionDe(fichier: Blob): Promise<'phrase' | 'cle'> {
  const lecteur = enFlux(fichier).getReader();
  try {
    const debut = await lireEntete(lecteur);
    return enTexteLatin(debut).startsWith(`${MAGIE}-> scrypt `) ? 'phrase' : 'cle';
  } finally {
    await lecteur.cancel().catch(() => undefined);
  }
}

/** Whether a file can be closed for it: its letters agree (bech32). */
export async function estUnDestinataire(texte: string): Promise<boolean> {
  const age = await charger();
  try {
    new age.Encrypter().addRecipient(texte);
    return true;
  } catch {
    return false;
  }
}

/** `age1…` of an X25519 private key. */
export async function destinataireDe(cle: CryptoKey): Promise<string> {
  return (await charger()).identityToRecipient(cle);
}

/**
 * The library tries each identity in turn: a first one, ours, looks at the header before any costly work; a
 * last one is reached only when none of the keys fits. What fails between them is a damaged header.
 */
function presenter(dechiffreur: Decrypter, avec: Avec): void {
  const parPhrase = 'phrase' in avec;
  dechiffreur.addIdentity(garde(parPhrase));
  if (parPhrase) dechiffreur.addPassphrase(normaliserPhrase(avec.phrase));
  else ajouterCle(dechiffreur, avec.identite);
  dechiffreur.addIdentity({
    unwrapFileKey: () => {
      throw new ErreurFichierAge(parPhrase ? 'mauvaise-phrase' : 'autre-destinataire');
    },
  });
}

const garde = (parPhrase: boolean): Identity => ({
  unwrapFileKey: (stances) => {
    const couts = stances.filter(({ args }) => args[0] === 'scrypt').map(({ args }) => Number(args[2]));
    if (parPhrase !== couts.length > 0) throw new ErreurFichierAge('autre-destinataire');
    if (couts.some((cout) => cout > COUT_PERMIS)) throw new ErreurFichierAge('trop-couteux');
    return null;
  },
});

function ajouterCle(dechiffreur: Decrypter, identite: CryptoKey | string): void {
  try {
    if (typeof identite !== 'string') dechiffreur.addIdentity(identite);
    // The file that `age-keygen` writes also holds two lines of comments.
    else dechiffreur.addIdentity(/AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]+/.exec(identite)?.[0] ?? '');
  } catch {
    throw new ErreurFichierAge('cle-illisible');
  }
}

const MAGIE = 'age-encryption.org/v1\n';

/** A real header is a few hundred bytes; the library would try each of a million recipients. */
const PLAFOND_ENTETE = 64 * 1024;

const enTexteLatin = (octets: Uint8Array): string =>
  new TextDecoder('latin1').decode(octets.subarray(0, PLAFOND_ENTETE));

type Lecteur = ReadableStreamDefaultReader<Uint8Array>;

/** Reads up to the end of the header, and often further. */
async function lireEntete(lecteur: Lecteur): Promise<Octets> {
  let lu = joindre([]);
  for (;;) {
    const texte = enTexteLatin(lu);
    if (!MAGIE.startsWith(texte.slice(0, MAGIE.length))) throw new ErreurFichierAge('pas-age');
    if (/\n--- .*\n/.test(texte)) return lu;
    if (lu.length >= PLAFOND_ENTETE) throw new ErreurFichierAge('tronque-ou-abime');
    const { done, value } = await lire(lecteur);
    if (done) throw new ErreurFichierAge(lu.length < MAGIE.length ? 'pas-age' : 'tronque-ou-abime');
    lu = joindre([lu, value]);
  }
}

async function lire(lecteur: Lecteur): Promise<ReadableStreamReadResult<Uint8Array>> {
  try {
    return await lecteur.read();
  } catch {
    throw new ErreurFichierAge('lecture');
  }
}

/** The stream again, from its first byte. */
function apres(debut: Uint8Array, lecteur: Lecteur): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (sortie) => {
      sortie.enqueue(debut);
    },
    pull: (sortie) => suivre(lecteur, sortie),
    cancel: (raison) => lecteur.cancel(raison),
  });
}

async function suivre(lecteur: Lecteur, sortie: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
  const { done, value } = await lire(lecteur);
  if (done) sortie.close();
  else sortie.enqueue(value);
}

/** The same stream, whose errors are ours. Cancelled, it has let go of the file when `cancel` resolves. */
function traduire(flux: ReadableStream<Uint8Array>, fichier: Lecteur): ReadableStream<Uint8Array> {
  const lecteur = flux.getReader();
  return new ReadableStream(
    {
      pull: async (sortie) => {
        try {
          const { done, value } = await lecteur.read();
          if (done) sortie.close();
          else sortie.enqueue(value);
        } catch (erreur) {
          throw traduite(erreur);
        }
      },
      cancel: async (raison) => {
        await lecteur.cancel(raison);
        await fichier.cancel(raison);
      },
    },
    { highWaterMark: 0 },
  );
}

const traduite = (erreur: unknown): ErreurFichierAge =>
  erreur instanceof ErreurFichierAge ? erreur : new ErreurFichierAge('tronque-ou-abime');

async function toutLire(flux: ReadableStream<Uint8Array>, plafond: number): Promise<Octets> {
  const lecteur = flux.getReader();
  const morceaux: Uint8Array[] = [];
  let taille = 0;
  for (;;) {
    const { done, value } = await lecteur.read();
    if (done) return joindre(morceaux);
    taille += value.length;
    if (taille > plafond) {
      await lecteur.cancel().catch(() => undefined);
      throw new ErreurFichierAge('trop-gros');
    }
    morceaux.push(value);
  }
}
