import urlEtalon from './etalon.worker.ts?worker&url';
import { urlDeWorker } from '../../../src/ui/confiance.ts';

/** Ms of the same loop in a Worker, so many times. */
export async function etalonner(fois: number): Promise<number[]> {
  const ouvrier = new Worker(urlDeWorker(urlEtalon), { type: 'module' });
  const reponse = (): Promise<{ duree?: number }> =>
    new Promise((ok, ko) => {
      ouvrier.onmessage = ({ data }: MessageEvent<{ duree?: number }>) => ok(data);
      ouvrier.onerror = () => ko(new Error('Le Worker étalon s’est arrêté.'));
    });
  await reponse();
  const durees: number[] = [];
  for (let i = 0; i < fois; i += 1) {
    const attendue = reponse();
    ouvrier.postMessage({});
    durees.push((await attendue).duree ?? NaN);
  }
  ouvrier.terminate();
  return durees;
}
