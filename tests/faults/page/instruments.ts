/** Imported first in the Worker of the `instrumentee` build. */
import type { Consigne, DuWorker } from './contrat.ts';

const dire = (essai: DuWorker): void => postMessage({ essai });
const hex = (octets: Uint8Array): string =>
  Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');
const enOctets = (source: BufferSource): Uint8Array =>
  source instanceof ArrayBuffer
    ? new Uint8Array(source)
    : new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
const cle = (origine: string, octets: BufferSource): void =>
  dire({ quoi: 'cle', origine, hex: hex(enOctets(octets)) });

/** Everything from which a key is made, or that comes out as one. Public keys are no secret. */
function ecouterLesCles(): void {
  const hasard = crypto.getRandomValues.bind(crypto);
  crypto.getRandomValues = <T extends ArrayBufferView | null>(tableau: T): T => {
    const tire = hasard(tableau as never) as T;
    if (tire?.byteLength === 32)
      cle('hasard', new Uint8Array(tire.buffer as ArrayBuffer, tire.byteOffset, 32).slice());
    return tire;
  };

  const { subtle } = crypto;
  const originaux = {
    importer: subtle.importKey.bind(subtle) as (...args: unknown[]) => Promise<CryptoKey>,
    exporter: subtle.exportKey.bind(subtle) as (...args: unknown[]) => Promise<ArrayBuffer | JsonWebKey>,
    deriver: subtle.deriveKey.bind(subtle) as (...args: unknown[]) => Promise<CryptoKey>,
  };
  const espionner = (nom: 'importKey' | 'exportKey' | 'deriveKey', espion: (...args: never[]) => unknown) =>
    Object.defineProperty(subtle, nom, { value: espion });

  espionner('importKey', async (format: string, donnees: BufferSource, ...reste: unknown[]) => {
    const importee = await originaux.importer(format, donnees, ...reste);
    if (importee.type !== 'public' && format !== 'jwk') cle(`importKey ${importee.algorithm.name}`, donnees);
    return importee;
  });
  espionner('exportKey', async (format: string, exportee: CryptoKey) => {
    const donnees = await originaux.exporter(format, exportee);
    if (exportee.type !== 'public' && donnees instanceof ArrayBuffer)
      cle(`exportKey ${exportee.algorithm.name}`, donnees);
    return donnees;
  });
  espionner('deriveKey', async (...args: unknown[]) => {
    const [algorithme, base, type, , usages] = args;
    const visible = await originaux.deriver(algorithme, base, type, true, usages);
    cle('deriveKey', (await originaux.exporter('raw', visible)) as ArrayBuffer);
    return originaux.deriver(...args);
  });
}

let rang = 0;
let arretA = 0;

const vraieHeure = Date.now;

addEventListener('message', (evenement: MessageEvent<Consigne | { readonly essai?: undefined }>) => {
  const consigne = evenement.data;
  if (consigne?.essai === undefined) return;
  evenement.stopImmediatePropagation();
  if (consigne.essai === 'sauter') {
    Date.now = () => vraieHeure() + consigne.ms;
  } else {
    rang = 0;
    arretA = consigne.rang;
  }
});

/** Called before each write: the Worker never goes on, and Node kills everything. */
function avant(nom: string): void {
  rang += 1;
  dire({ quoi: rang === arretA ? 'arret' : 'operation', rang, nom });
  while (rang === arretA);
}

function entourer<T extends object>(
  prototype: T | undefined,
  nom: keyof T & string,
  concerne: (args: readonly unknown[]) => boolean = () => true,
): void {
  const original = prototype?.[nom];
  if (!prototype || typeof original !== 'function') return;
  Object.defineProperty(prototype, nom, {
    value(this: unknown, ...args: unknown[]): unknown {
      if (concerne(args)) avant(`${prototype.constructor.name}.${nom}`);
      return Reflect.apply(original, this, args);
    },
  });
}

const ecrit = (args: readonly unknown[]): boolean => args[1] === 'readwrite';

ecouterLesCles();
entourer(IDBDatabase.prototype, 'transaction', ecrit);
entourer(IDBFactory.prototype, 'deleteDatabase');

// The DOM library of TypeScript lacks these: they belong to Workers, or to Chromium alone.
const duWorker = (nom: string) =>
  (Reflect.get(globalThis, nom) as { readonly prototype: Record<string, unknown> } | undefined)?.prototype;
for (const methode of ['write', 'flush', 'truncate'])
  entourer(duWorker('FileSystemSyncAccessHandle'), methode);
entourer(duWorker('FileSystemDirectoryHandle'), 'removeEntry');
entourer(duWorker('StorageBucketManager'), 'delete');
