import { expect, test } from 'vitest';
import type { DuWorker, VersLeWorker } from '../../../src/reports/pdf/messages.ts';
import { servir, type Guichet } from '../../../src/reports/pdf/serve.ts';
import { rendrePdf, type DefinitionPdf } from '../../../src/reports/pdf/taggedPdf.ts';
import { unDocument } from './documents.ts';

/** The Worker's side of the conversation, without a Worker. */
function converser(definir: (demande: string) => DefinitionPdf) {
  const dits: DuWorker[] = [];
  let ecouter: (event: MessageEvent<VersLeWorker<string>>) => void = () => undefined;
  const fin = attendre();
  const guichet: Guichet<string> = {
    addEventListener: (_type, listener) => {
      ecouter = listener;
    },
    postMessage: (message) => {
      dits.push(message);
      if (message.type === 'fini' || message.type === 'echec') fin.conclure(message);
    },
  };
  servir(guichet, definir);
  const demander = (demande: string): Promise<DuWorker> => {
    ecouter(new MessageEvent('message', { data: { id: 3, demande } }));
    return fin.promesse;
  };
  return { dits, demander };
}

function attendre() {
  let conclure: (message: DuWorker) => void = () => undefined;
  const promesse = new Promise<DuWorker>((resolve) => {
    conclure = resolve;
  });
  return { promesse, conclure: (message: DuWorker) => conclure(message) };
}

test('dit qu’il est prêt, avance, puis rend le fichier', async () => {
  const { dits, demander } = converser((demande) => unDocument(demande));
  expect(dits).toEqual([{ type: 'pret' }]);
  const reponse = await demander('Un relevé');
  expect(dits.filter((message) => message.type === 'progres').length).toBeGreaterThan(2);
  expect(dits).toContainEqual(expect.objectContaining({ type: 'progres', page: { rang: 1, sur: 1 } }));
  expect(reponse).toEqual({ type: 'fini', id: 3, octets: await rendrePdf(unDocument('Un relevé')) });
});

test('un document impossible rend son message et son nom', async () => {
  const { demander } = converser(() => {
    throw new RangeError('Pas de relevé');
  });
  expect(await demander('x')).toEqual({ type: 'echec', id: 3, message: 'Pas de relevé', nom: 'RangeError' });
});
