/** A loop that only computes, always the same: what slows it slows Argon2id as much. */
const TOURS = 60_000_000;

function tourner(): number {
  let x = 1;
  for (let i = 0; i < TOURS; i += 1) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
  }
  return x;
}

// The compiler works during the first one.
tourner();
addEventListener('message', () => {
  const debut = performance.now();
  const x = tourner();
  postMessage({ duree: performance.now() - debut, x });
});
postMessage({ pret: true });
