import type { Plugin } from 'vite';

const POLICES = /\/src\/reports\/polices\/sillage-\d+\.ts$/;
const EN_BASE64 = /\batob\(\s*'([A-Za-z0-9+/=]+)',\s*\)/;
/** What a raw template may not hold as it is. */
const RESERVES = /[\r`\\$]/g;

/** A byte array keeps the low byte of each number: 256 more is the same byte. */
const enSignes = (base64: string): string =>
  atob(base64).replace(RESERVES, (signe) => String.fromCharCode(signe.charCodeAt(0) + 256));

/** Module of a face, as scripts/polices.mjs writes it → the same without base64; undefined when there is none. */
export const sansBase64 = (module: string): string | undefined =>
  EN_BASE64.test(module)
    ? module.replace(EN_BASE64, (_, base64: string) => `String.raw\`${enSignes(base64)}\``)
    : undefined;

/**
 * Writes the faces of the PDF one sign per byte instead of in base64, which hides from a compressor what repeats
 * itself in them: a fifth less on the wire. They may not be files: a Worker would have to fetch them. In a raw
 * template, where minifiers escape nothing.
 */
export function octetsDesPolices(): Plugin {
  return {
    name: 'sillage:octets',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: POLICES },
      handler(code) {
        const ecrit = sansBase64(code);
        if (ecrit === undefined) this.error('une police sans base64 : voir scripts/polices.mjs');
        return { code: ecrit, map: null };
      },
    },
  };
}
