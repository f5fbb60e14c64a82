/** A house without fault, one file per layer: every gate must let it through. */
export const SAINE: Record<string, string> = {
  'src/main.ts': `import { mount } from 'svelte';
import App from './app/App.svelte';

mount(App, { target: document.body });
`,
  'src/app/App.svelte': `<script lang="ts">
  import { enregistrer } from '../storage/registre.ts';
  import Accueil from '../screens/accueil/AccueilScreen.svelte';
</script>

<Accueil consigner={(texte) => enregistrer(texte)} />
`,
  'src/domain/releve.ts': `export type Releve = { readonly instant: number; readonly texte: string };

export const consigner = (texte: string, instant: number): Releve => ({ instant, texte });
export const jour = (instant: number): string => new Date(instant).toISOString();
`,
  'src/storage/ecriture-stricte.ts': `import type { IDBPDatabase } from 'idb';

export async function ecrire(base: IDBPDatabase, valeur: unknown): Promise<void> {
  const transaction = base.transaction('releves', 'readwrite', { durability: 'strict' });
  await transaction.store.add(valeur);
  await transaction.done;
}
`,
  'src/storage/registre.ts': `import { openDB } from 'idb';
import { consigner } from '../domain/releve.ts';
import { ecrire } from './ecriture-stricte.ts';

export async function enregistrer(texte: string): Promise<number> {
  const base = await openDB('sillage', 1);
  const dejaVus = new Set<string>();
  dejaVus.add(texte);
  await ecrire(base, consigner(texte, 0));
  return base.transaction('releves').store.count();
}
`,
  'src/ui/Bouton.svelte': `<script lang="ts">
  let { largeur = 0, agir }: { largeur?: number; agir: () => void } = $props();
</script>

<button type="button" style:width="{largeur}px" onclick={agir}>Noter</button>
`,
  'src/screens/accueil/AccueilScreen.svelte': `<script lang="ts">
  import { jour } from '../../domain/releve.ts';
  import Bouton from '../../ui/Bouton.svelte';

  let { consigner }: { consigner: (texte: string) => Promise<number> } = $props();
  const agir = (): void => {
    void consigner(jour(0));
  };
</script>

<Bouton largeur={40} {agir} />
`,
};
