/** The reread of a report, by somebody who did not follow: it holds for what was read, and for nothing else. */
import type { BilanAnonyme } from './bilan-anonymat.ts';
import type { BilanRelu } from './contenus-bilan.ts';
import { ErreurRelectureDuBilan } from './erreurs.ts';
import { canonique, sha256Hex } from './registre.ts';

/** What leaves. What a rule hid is shown on screen only. */
type Rapport = Omit<BilanAnonyme, 'masques'> & { readonly masques?: unknown };

/** SHA-256 of what the report says, in hex. A suivi that changes afterwards changes it too. */
export const empreinteDuRapport = ({ masques: _, ...rapport }: Rapport): string =>
  sha256Hex(canonique(rapport));

export const estRelu = (relu: BilanRelu | null, rapport: Rapport): relu is BilanRelu =>
  relu?.empreinte === empreinteDuRapport(rapport);

/** Before the report leaves. Throws `ErreurRelectureDuBilan`. */
export function exigerRelecture(relu: BilanRelu | null, rapport: Rapport): void {
  if (!estRelu(relu, rapport) || relu.reconnaissable) throw new ErreurRelectureDuBilan();
}
