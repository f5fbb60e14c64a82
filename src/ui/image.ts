/** Calls once the next frame is painted; the answer gives it up. */
export function apresLImage(faire: () => void): () => void {
  let minuterie: ReturnType<typeof setTimeout> | undefined;
  const image = requestAnimationFrame(() => (minuterie = setTimeout(faire)));
  return () => {
    cancelAnimationFrame(image);
    clearTimeout(minuterie);
  };
}
