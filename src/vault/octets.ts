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
