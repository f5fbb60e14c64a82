// A Chromium shipped inside an npm package (Linux x64): needs neither root nor anything but the registry.
// Used for the tests only, and only where no other browser could be had.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lancer, npm } from './lancer.mjs';

// Pinned: its `inflate` is an internal path of this very version.
const PAQUET = '@sparticuz/chromium@147.0.0';

/** @type {(cache: string, polices: string) => string} its own fonts.conf points at a folder that is not there */
const fontsConf = (cache, polices) =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir><dir>${polices}</dir><cachedir>${cache}/fc</cachedir></fontconfig>`;

/** @returns {Promise<import('./navigateur.mjs').OptionsChromium[]>} launch options to try, first without its libraries */
export async function chromiumParNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const cache = resolve('.cache/chromium-npm');
  mkdirSync(cache, { recursive: true });
  // npm hands its own command's settings to its children: `omit` and `local-prefix` must not leak in.
  const env = { ...process.env, npm_config_omit: '', npm_config_local_prefix: '' };
  const options = ['--prefix', cache, '--no-audit', '--no-fund', '--no-package-lock'];
  if (!lancer('Chromium par npm', npm('install', ...options, PAQUET), { env })) return [];

  const paquet = join(cache, 'node_modules/@sparticuz/chromium');
  process.env.TMPDIR = cache; // it unpacks into the temporary folder under fixed names
  /** @type {(nom: string) => Promise<unknown>} */
  const interieur = (nom) => import(pathToFileURL(join(paquet, 'build/esm', nom)).href);
  const chromium = /** @type {{ default: { executablePath: () => Promise<string> } }} */ (
    await interieur('index.js')
  ).default;
  const { inflate } = /** @type {{ inflate: (archive: string) => Promise<string> }} */ (
    await interieur('lambdafs.js')
  );
  const executablePath = await chromium.executablePath();
  await inflate(join(paquet, 'bin/al2023.tar.br')); // NSS, NSPR, expat: only unpacked by itself on Lambda
  const polices = join(cache, 'fonts');
  mkdirSync(polices, { recursive: true });
  writeFileSync(join(polices, 'fonts.conf'), fontsConf(cache, polices));
  const bibliotheques = join(cache, 'al2023/lib');
  return [
    { executablePath, env: { FONTCONFIG_PATH: polices } },
    { executablePath, env: { FONTCONFIG_PATH: polices, LD_LIBRARY_PATH: bibliotheques } },
  ];
}
