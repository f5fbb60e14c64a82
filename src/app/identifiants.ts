/** 128 random bits, hex. */
export const nouvelId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((o) => o.toString(16).padStart(2, '0')).join('');

/** Read aloud on the phone: no letter or digit that sounds or looks like another. */
const SIGNES = 'ACDEFGHJKLMNPQRTUVWXYZ346789';

/** Short code of a suivi, four signs, unlike those already on this device. */
export function nouveauCode(pris: ReadonlySet<string>): string {
  for (;;) {
    const code = [...crypto.getRandomValues(new Uint32Array(4))]
      .map((n) => SIGNES[n % SIGNES.length])
      .join('');
    if (!pris.has(code)) return code;
  }
}
