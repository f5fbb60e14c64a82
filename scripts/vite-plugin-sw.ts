import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';

type Precache = { url: string; revision: string | null };

/** Every file written by the build, lazy chunks, workers and fonts included: the app must work offline whole. */
async function fichiersAPrecacher(racine: string, dossierHache: string): Promise<Precache[]> {
  const liste: Precache[] = [];
  for (const fichier of await readdir(racine, { recursive: true, withFileTypes: true })) {
    if (!fichier.isFile()) continue;
    const chemin = join(fichier.parentPath, fichier.name);
    const url = relative(racine, chemin).split(sep).join('/');
    if (url === 'sw.js' || url.endsWith('.map')) continue;
    const nomHache = url.startsWith(`${dossierHache}/`);
    const revision = nomHache
      ? null
      : createHash('sha256')
          .update(await readFile(chemin))
          .digest('hex')
          .slice(0, 16);
    liste.push({ url, revision });
  }
  return liste.sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** Builds the service worker after the app, with the list of the files really written. */
export function serviceWorker(entree: string): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'sillage:sw',
    apply: 'build',
    enforce: 'post',
    configResolved(resolue) {
      config = resolue;
    },
    // Not closeBundle: it also runs after a failed build and would hide the real error.
    writeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        const racine = resolve(config.root, config.build.outDir);
        const liste = await fichiersAPrecacher(racine, config.build.assetsDir);
        await build({
          configFile: false,
          root: config.root,
          logLevel: 'warn',
          publicDir: false,
          define: { 'self.__WB_MANIFEST': JSON.stringify(liste), 'process.env.NODE_ENV': '"production"' },
          build: {
            outDir: racine,
            emptyOutDir: false,
            target: 'es2022',
            sourcemap: false,
            rolldownOptions: {
              input: resolve(config.root, entree),
              output: { format: 'iife', entryFileNames: 'sw.js' },
            },
          },
        });
        config.logger.info(`sw.js : ${liste.length} fichiers gardés pour le hors-ligne`);
      },
    },
  };
}
