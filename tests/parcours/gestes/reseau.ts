/** A door in front of the server, which writes down what comes through it. */
import { connect, createServer, type AddressInfo } from 'node:net';

export interface Guichet {
  readonly url: string;
  /** What was asked so far: « GET /sw.js ». */
  readonly demandes: readonly string[];
  fermer(): Promise<void>;
}

export async function ouvrirUnGuichet(port: number): Promise<Guichet> {
  const demandes: string[] = [];
  const passants = new Set<{ destroy: () => void }>();
  const serveur = createServer((client) => {
    const amont = connect(port, '127.0.0.1');
    for (const bout of [client, amont]) {
      passants.add(bout);
      bout.on('error', () => bout.destroy());
      bout.on('close', () => passants.delete(bout));
    }
    client.on('data', (morceau) => {
      for (const [, demande = ''] of morceau.toString('latin1').matchAll(/^([A-Z]+ \S+) HTTP\/1\.1\r$/gm))
        demandes.push(demande);
    });
    client.pipe(amont).pipe(client);
  });
  await new Promise<void>((pret) => serveur.listen(0, '127.0.0.1', pret));
  return {
    url: `http://localhost:${(serveur.address() as AddressInfo).port}/`,
    demandes,
    fermer: () =>
      new Promise((fini) => {
        for (const bout of passants) bout.destroy();
        serveur.close(() => fini());
      }),
  };
}
