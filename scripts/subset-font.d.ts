declare module 'subset-font' {
  export default function subsetFont(
    police: Uint8Array,
    texte: string,
    options?: { targetFormat?: 'truetype' | 'woff' | 'woff2'; noLayoutClosure?: boolean },
  ): Promise<Uint8Array>;
}
