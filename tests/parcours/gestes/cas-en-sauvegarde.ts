/** The suivis of a case in a backup, as the device of who typed them would have made it: no hour of typing again. */
import 'fake-indexeddb/auto';
import { consignerLeCas } from '../../../src/app/cas-consigne.ts';
import { ecrituresDuCas, type SuiviDuCas } from '../../../src/domain/cas.ts';
import type { Ecriture } from '../../../src/domain/ecriture.ts';
import { selDEssai } from '../../aides/lesCas.ts';
import { coffreOuvert } from '../../storage/aides.ts';
import { sauvegarder } from '../../storage/sauvegarde/aides.ts';
import type { FichierFait } from './sauvegarde.ts';

/** `pour`: the `age1…` of who restores it. `garder`: what was already written that day. */
export async function sauvegardeDesSuivis(
  suivis: readonly SuiviDuCas[],
  pour: string,
  garder: (e: Ecriture) => boolean = () => true,
): Promise<FichierFait> {
  const { coffre } = await coffreOuvert();
  for (const suivi of suivis) {
    const options = { suivi: suivi.id, appareil: 'essai', sel: selDEssai };
    await consignerLeCas(coffre, ecrituresDuCas(suivi, options).filter(garder));
  }
  const fichier = await sauvegarder(coffre, { destinataires: [pour] });
  return { nom: 'sillage-sauvegarde.age', octets: Buffer.from(await fichier.arrayBuffer()) };
}
