import { texteDeLigne } from '../../domain/ligne.ts';
import type { LigneSignee } from '../../domain/ligne.ts';
import { canonique, sha256Hex } from '../../domain/registre.ts';
import type { Identite } from '../../vault/identite.ts';
import { chainesDites } from '../sauvegarde/ecrire-sauvegarde.ts';
import { FORMAT_REMISE, VERSION_REMISE } from './manifeste-remise.ts';
import type { ManifesteDeRemise } from './manifeste-remise.ts';

export interface ARemettre extends Pick<
  ManifesteDeRemise,
  'application' | 'faiteLe' | 'de' | 'pour' | 'appareils'
> {
  readonly suivi: string;
  /** Each chain in order. */
  readonly lignes: readonly LigneSignee[];
}

/** What the sender signs: every byte before the last line. */
export const texteASigner = (sha256: string): string => `sillage|remise|v1|${sha256}`;

/** What goes in the age file: the manifest, one line of text per signed line, then « fin », signed by the sender. */
export async function texteDeRemise(
  { suivi, lignes, ...dit }: ARemettre,
  identite: Identite,
): Promise<string> {
  const manifeste: ManifesteDeRemise = {
    format: FORMAT_REMISE,
    version: VERSION_REMISE,
    ...dit,
    suivi: { id: suivi, chaines: chainesDites(lignes) },
    lignes: lignes.length,
  };
  const avant = `${[canonique(manifeste), ...lignes.map(texteDeLigne)].join('\n')}\n`;
  const signature = await identite.signer(texteASigner(sha256Hex(avant)));
  return `${avant}fin\t${lignes.length}\t${signature}\n`;
}
