/**
 * What the PDF never reaches in the libraries that draw it, published as one file each: half of their bytes on the
 * wire. Left out of the build, not patched: a part reached by mistake throws, and says which.
 */
export interface Elagage {
  /** End of the file's path. */
  readonly fichier: string;
  /** Top-level names, or their beginning when it ends with `$` → what they are, and what stands for them. */
  readonly retires: Readonly<Record<string, Retrait>>;
}

type Retrait = string | { readonly quoi: string; readonly remplace: string };

/** Parcel names what was a module after a digest of its path. */
const FONTKIT: Readonly<Record<string, string>> = {
  // Scripts that no face of ours can draw.
  $4b0735ca6c692ea5$: 'opentype/shapers/indic.json',
  $7826f90f6f0cecc9$: 'opentype/shapers/IndicShaper.js',
  $90a9d3398ee54fe5$: 'opentype/shapers/indic-data.js',
  $aa333a9607471296$: 'opentype/shapers/use.json',
  $7ab494fe977143c6$: 'opentype/shapers/UniversalShaper.js',
  $764eb544bbe1ccf0$: 'opentype/shapers/ArabicShaper.js',
  $e1c6bbc8cb416f8c$: 'opentype/shapers/HangulShaper.js',
  // PostScript outlines: ours are TrueType.
  $62cc5109c6101893$: 'glyph/CFFGlyph.js',
  $b84fd3dd9d8eddb2$: 'cff/CFFTop.js',
  $ef658f5c9a1488b2$: 'cff/CFFCharsets.js',
  $bc0433d9b7e41f5f$: 'cff/CFFEncodings.js',
  $229224aec43783c5$: 'cff/CFFStandardStrings.js',
  $61aa549f16d58b9b$: 'cff/CFFDict.js',
  $c2d28e92708f99da$: 'cff/CFFOperand.js',
  $822ac0d589e4e237$: 'cff/CFFFont.js',
  $43e9821ef3717eec$: 'cff/CFFIndex.js',
  $6d59db2e29cc77b3$: 'cff/CFFPrivateDict.js',
  $0e34a43d05bde82c$: 'cff/CFFPointer.js',
  $001d739428a71d5a$: 'subset/CFFSubset.js',
  // Layout tables of Apple, and of old fonts.
  $3b6302b64eccc32c$: 'aat/AATFeatureMap.js',
  $55f71433a605c87d$: 'aat/AATMorxProcessor.js',
  $50c7aac9316f2948$: 'aat/AATStateMachine.js',
  $ff5ce077dae0f144$: 'aat/AATLookupTable.js',
  $ba6dd74203be8728$: 'aat/AATLayoutEngine.js',
  $6cb7dd5f47d82580$: 'tables/aat.js',
  $03ee6ebd54db1053$: 'tables/morx.js',
  $d0c76fac617b308a$: 'tables/feat.js',
  $05b01887df96c4ee$: 'tables/just.js',
  $6a3746e8c708f5a3$: 'tables/bsln.js',
  $b7492a80b0d1a056$: 'tables/opbd.js',
  $ca2df1256966e313$: 'tables/kern.js',
  $0bba3a9db57637f3$: 'layout/KernProcessor.js',
  // Variable fonts: our two weights are two faces.
  $0bb840cac04e911b$: 'glyph/GlyphVariationProcessor.js',
  $1a47b0c45c1c22fe$: 'tables/variations.js',
  $dbe33c8d3a7f131c$: 'tables/gvar.js',
  $e83fd065f00fcd01$: 'tables/fvar.js',
  $3793b781918cfced$: 'tables/avar.js',
  $d059a6bd2d3b5b63$: 'tables/HVAR.js',
  // Other formats of font files.
  $21ee218f84ac7f32$: 'WOFF2Font.js',
  $c28ec7bbb3b8de3a$: 'tables/WOFF2Directory.js',
  $8046190c9f1ad19e$: 'glyph/WOFF2Glyph.js',
  $760785214b9fc52c$: 'WOFFFont.js',
  $c1726355ecc5b889$: 'tables/WOFFDirectory.js',
  $cd5853a56c68fec7$: 'TrueTypeCollection.js',
  $05f49f930186144e$: 'DFont.js',
  // Colours and bitmaps.
  $0d411f0165859681$: 'glyph/COLRGlyph.js',
  $25d8f049c222084c$: 'glyph/SBIXGlyph.js',
  $08734b8e7dc64587$: 'tables/CPAL.js',
  $eb629188f3dfefdd$: 'tables/COLR.js',
  $abb847051efd51b1$: 'tables/sbix.js',
  $9911c4c7201c13de$: 'tables/EBLC.js',
  $0941618dc22a946d$: 'tables/EBDT.js',
  // Tables that our faces do not have: scripts/polices.mjs leaves them out.
  $497cef411d884e34$: 'tables/BASE.js',
  $d3f442064af66e06$: 'tables/GSUB.js',
  $0a876c45f1f7c41c$: 'opentype/GSUBProcessor.js',
  $71cfb3c4767fbd0c$: 'tables/JSTF.js',
  $cf5f33c63ef209e6$: 'tables/GDEF.js',
  $ca5b40b9bcda9c9b$: 'tables/VDMX.js',
  $2b2ccc419d152631$: 'tables/PCLT.js',
  $dceeca3e1977ce30$: 'tables/DSIG.js',
  $b5f380243c34d6a0$: 'tables/hdmx.js',
  $7a9f92b0c46ebe33$: 'tables/LTSH.js',
  $2bbf2bc1ce37cd8f$: 'tables/VORG.js',
  $8acd740a9435aad0$: 'tables/gasp.js',
  $69530a3c40755af0$: 'tables/vhea.js',
  $344073dd270f0e62$: 'tables/vmtx.js',
};

const CHIFFREMENT = 'a password, which no document of ours has';

const PDFKIT: Readonly<Record<string, Retrait>> = {
  StandardFont: 'the 14 fonts of a PDF reader, which are not embedded',
  AFMFont: 'the 14 fonts of a PDF reader, which are not embedded',
  PDFImage: 'photographs: prepare.ts refuses them',
  PDFTable: 'its own tables: pdfmake has others',
  AcroFormMixin: { quoi: 'forms', remplace: '{ endAcroForm() {} }' },
  AttachmentsMixin: { quoi: 'attached files', remplace: '{}' },
  saslprep: CHIFFREMENT,
  getUserPasswordR2: CHIFFREMENT,
  getUserPasswordR3R4: CHIFFREMENT,
  getOwnerPasswordR2R3R4: CHIFFREMENT,
  getEncryptionKeyR2R3R4: CHIFFREMENT,
  getUserPasswordR5: CHIFFREMENT,
  getUserEncryptionKeyR5: CHIFFREMENT,
  getOwnerPasswordR5: CHIFFREMENT,
  getOwnerEncryptionKeyR5: CHIFFREMENT,
  getEncryptionKeyR5: CHIFFREMENT,
  getEncryptedPermissionsR5: CHIFFREMENT,
  aesCbcEncrypt: CHIFFREMENT,
  aesEcbEncrypt: CHIFFREMENT,
  randomBytes: CHIFFREMENT,
  rc4: CHIFFREMENT,
};

export const ELAGAGES: readonly Elagage[] = [
  { fichier: '/fontkit/dist/browser-module.mjs', retires: FONTKIT },
  { fichier: '/pdfkit/js/pdfkit.browser.mjs', retires: PDFKIT },
];
