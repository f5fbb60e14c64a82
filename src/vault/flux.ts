export type Source = Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** A stream that is read only as fast as it is drunk. */
export function enFlux(source: Source): ReadableStream<Uint8Array> {
  if (source instanceof Blob) return source.stream();
  // `ReadableStream.from` is not in Chromium.
  if (source instanceof ReadableStream) return source;
  const suite = source[Symbol.asyncIterator]();
  return new ReadableStream(
    {
      pull: async (sortie) => {
        const suivant = await suite.next();
        if (suivant.done) sortie.close();
        else sortie.enqueue(suivant.value);
      },
      cancel: async () => {
        await suite.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Not a Blob: the browser may write those to its disk. */
export const seul = (octets: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (sortie) => {
      sortie.enqueue(octets);
      sortie.close();
    },
  });
