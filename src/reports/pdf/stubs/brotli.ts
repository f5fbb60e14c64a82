/** fontkit decompresses WOFF2 with Brotli; our faces are plain TrueType, so this code must never be reached. */
export default function decompress(): never {
  throw new Error('WOFF2 is not read here');
}
