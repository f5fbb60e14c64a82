/**
 * Calls once the next frame is painted; the answer gives it up.
 * @param images frames let by first: with two, what the person does meanwhile goes before `faire`
 */
export function apresLImage(faire: () => void, images = 1): () => void {
  let minuterie: ReturnType<typeof setTimeout> | undefined;
  let image = 0;
  const attendre = (restent: number): void => {
    image = requestAnimationFrame(() => {
      if (restent > 1) attendre(restent - 1);
      else minuterie = setTimeout(faire);
    });
  };
  attendre(images);
  return () => {
    cancelAnimationFrame(image);
    clearTimeout(minuterie);
  };
}
