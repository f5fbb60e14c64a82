/** What the build of the test page changes in the product's code: nothing of it is in the product itself. */
import type { Plugin } from 'vite';

/**
 * `relachee`: every promise of durability is broken, so the power cuts must find losses.
 * `instrumentee`: the Worker tells its keys, and stops for ever before a chosen write.
 */
export const VARIANTES = ['ordinaire', 'relachee', 'instrumentee'] as const;
export type Variante = (typeof VARIANTES)[number];

const DU_STOCKAGE = /\/src\/storage\/.*\.ts$/;
const ENTREE_DU_WORKER = /\/src\/storage\/coffre\.worker\.ts$/;

/** A mutation that changes nothing would make its test prove nothing. */
function relacher(): Plugin {
  let strictes = 0;
  let poignees = 0;
  let vidages = 0;
  return {
    name: 'essai:relacher',
    enforce: 'pre',
    transform(code, id) {
      if (!DU_STOCKAGE.test(id)) return null;
      poignees += code.split('createSyncAccessHandle(').length - 1;
      return code
        .replace(/durability:\s*'strict'/g, () => {
          strictes += 1;
          return "durability: 'relaxed'";
        })
        .replace(/\.flush\(\)/g, () => {
          vidages += 1;
          return '.getSize()';
        });
    },
    buildEnd(erreur) {
      if (erreur) return;
      if (strictes === 0) this.error('Aucune écriture stricte à relâcher.');
      if (poignees > 0 && vidages === 0) this.error('Aucun vidage de fichier à relâcher.');
    },
  };
}

function instrumenter(): Plugin {
  return {
    name: 'essai:instrumenter',
    enforce: 'pre',
    transform: (code, id) =>
      ENTREE_DU_WORKER.test(id) ? `import '${import.meta.dirname}/instruments.ts';\n${code}` : null,
  };
}

/** Plugins of the Worker's build. */
export function plugins(variante: Variante): Plugin[] {
  if (variante === 'relachee') return [relacher()];
  return variante === 'instrumentee' ? [instrumenter()] : [];
}
