/** Bytes backed by a plain ArrayBuffer: what WebCrypto and IndexedDB accept. */
export type Octets = Uint8Array<ArrayBuffer>;

export type Hasard = (nombre: number) => Octets;
export const hasardSysteme: Hasard = (nombre) => crypto.getRandomValues(new Uint8Array(nombre));

const encodeur = new TextEncoder();
const decodeur = new TextDecoder('utf-8', { fatal: true });

export const enOctets = (texte: string): Octets => encodeur.encode(texte);
export const enTexte = (octets: BufferSource): string => decodeur.decode(octets);

export const enHex = (octets: Uint8Array): string =>
  Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');

/** Throws on anything `enHex` would not write. */
export function deHex(texte: string): Octets {
  if (!/^(?:[0-9a-f]{2})*$/.test(texte)) throw new TypeError('Pas de l’hexadécimal');
  return Uint8Array.from(texte.match(/../g) ?? [], (paire) => Number.parseInt(paire, 16));
}

const LOT = 0x8000;

export function enBase64(octets: Uint8Array): string {
  let binaire = '';
  for (let i = 0; i < octets.length; i += LOT) {
    binaire += String.fromCharCode(...octets.subarray(i, i + LOT));
  }
  return btoa(binaire);
}

/** Throws on anything `enBase64` would not write: two texts never stand for the same bytes. */
export function deBase64(texte: string): Octets {
  const binaire = atob(texte);
  if (btoa(binaire) !== texte) throw new TypeError('Base64 mal écrit');
  const octets = new Uint8Array(binaire.length);
  for (let i = 0; i < octets.length; i += 1) octets[i] = binaire.charCodeAt(i);
  return octets;
}

export function joindre(morceaux: readonly Uint8Array[]): Octets {
  const tout = new Uint8Array(morceaux.reduce((somme, { length }) => somme + length, 0));
  let place = 0;
  for (const morceau of morceaux) {
    tout.set(morceau, place);
    place += morceau.length;
  }
  return tout;
}
