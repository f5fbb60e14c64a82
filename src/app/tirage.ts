/** `nombre` different places among `parmi` (65,536 at most), from 1, in order. */
export function tirerDesPlaces(nombre: number, parmi: number): readonly number[] {
  const restent = Array.from({ length: parmi }, (_, i) => i + 1);
  const tires: number[] = [];
  while (tires.length < Math.min(nombre, parmi)) {
    const rang = auHasard(restent.length);
    tires.push(...restent.splice(rang, 1));
  }
  return tires.sort((a, b) => a - b);
}

/** Below `borne`, each as likely: what would favour the first ones is drawn again. */
function auHasard(borne: number): number {
  const plafond = 0x1_0000 - (0x1_0000 % borne);
  for (;;) {
    const [tire = 0] = crypto.getRandomValues(new Uint16Array(1));
    if (tire < plafond) return tire % borne;
  }
}
