// The files of a real device, for the tests: they exist in Workers only.
import { expose } from 'comlink';
import { DisqueOpfs } from '../../../src/storage/disque/disque-opfs.ts';
import type { Fichier, NomFichier } from '../../../src/storage/disque/disque.ts';
import { ErreurDisque } from '../../../src/storage/disque/erreur-disque.ts';
import type { MotifDisque } from '../../../src/storage/disque/erreur-disque.ts';
import { JournalDeSecours } from '../../../src/storage/disque/registre-fichier.ts';
import { FichierCles } from '../../../src/storage/disque/trousseau-fichier.ts';
import { enOctets, enTexte } from '../../../src/vault/octets.ts';

const fichiers = new Map<NomFichier, Fichier>();

function tenu(nom: NomFichier): Fichier {
  const fichier = fichiers.get(nom);
  if (!fichier) throw new Error(`${nom} n’est pas ouvert`);
  return fichier;
}

/** Classes do not travel between a Worker and its page. */
async function motifDe(travail: () => unknown): Promise<MotifDisque | 'fait'> {
  try {
    await travail();
    return 'fait';
  } catch (erreur) {
    if (erreur instanceof ErreurDisque) return erreur.motif;
    throw erreur;
  }
}

async function ouvrir(disque: DisqueOpfs, nom: NomFichier, creer: boolean): Promise<boolean> {
  const fichier = await disque.ouvrir(nom, creer);
  if (fichier) fichiers.set(nom, fichier);
  return fichier !== null;
}

const racine = () => navigator.storage.getDirectory();

const atelier = {
  disponible: () => new DisqueOpfs().disponible(),
  ouvrir: (nom: NomFichier, creer: boolean) => ouvrir(new DisqueOpfs(), nom, creer),
  /** As in a browser that has no Storage Bucket, or whose bucket is damaged. */
  ouvrirSansSeau(nom: NomFichier, seau: 'absent' | 'abime'): Promise<boolean> {
    const abime = { open: () => Promise.reject(new DOMException('abîmé', 'UnknownError')) };
    const seaux = seau === 'abime' ? abime : undefined;
    return ouvrir(new DisqueOpfs({ racine, seaux, attendre: () => Promise.resolve() }), nom, true);
  },
  /** Tries as often as the app, without waiting. Gives the pauses it would have made. */
  async insister(nom: NomFichier): Promise<{ motif: MotifDisque | 'fait'; pauses: number[] }> {
    const pauses: number[] = [];
    const attendre = (ms: number): Promise<void> => {
      pauses.push(ms);
      return Promise.resolve();
    };
    const disque = new DisqueOpfs({ racine, seaux: undefined, attendre });
    return { motif: await motifDe(() => disque.ouvrir(nom, false)), pauses };
  },
  ecrire: (nom: NomFichier, position: number, texte: string) => tenu(nom).ecrire(position, enOctets(texte)),
  vider: (nom: NomFichier) => tenu(nom).vider(),
  couper: (nom: NomFichier, taille: number) => tenu(nom).couper(taille),
  taille: (nom: NomFichier) => tenu(nom).taille(),
  lire: (nom: NomFichier, position: number, longueur: number) => enTexte(tenu(nom).lire(position, longueur)),
  fermer: (nom: NomFichier) => tenu(nom).fermer(),

  async noterEtOublier(): Promise<void> {
    const cles = await FichierCles.ouvrir(new DisqueOpfs(), { creer: true });
    if (!cles) throw new Error('trousseau absent');
    cles.ecrireEntete(enOctets('{"un":1}'));
    cles.ecrireEntete(enOctets('{"deux":2}'));
    for (const suivi of ['s1', 's2']) {
      cles.preparer(suivi, 1, new Uint8Array(32).fill(suivi === 's1' ? 0xa1 : 0xb2));
      cles.activer(suivi, 1);
    }
    cles.effacer('s1');
    cles.fermer();
    const premiere = await JournalDeSecours.ouvrir(new DisqueOpfs());
    premiere.ajouter([{ genre: 'ligne', nom: 's1|1|a|1', charge: enOctets('à oublier') }]);
    premiere.fermer();
    const journal = await JournalDeSecours.ouvrir(new DisqueOpfs());
    journal.ajouter([{ genre: 'ligne', nom: 's2|1|a|1', charge: enOctets('gardé') }]);
    journal.compacter((_genre, nom) => nom.startsWith('s2|'));
    journal.ajouter([{ genre: 'ligne', nom: 's2|1|a|2', charge: enOctets('après') }]);
  },
  async relireTout() {
    const disque = new DisqueOpfs();
    const cles = await FichierCles.ouvrir(disque);
    const journal = await JournalDeSecours.ouvrir(disque);
    const entete = cles?.lireEntete();
    return {
      entete: entete ? enTexte(entete) : null,
      s1: cles?.graine('s1') ?? null,
      s2: cles?.graine('s2')?.graine[31] ?? null,
      reparees: cles?.rapport.reparees,
      lignes: journal.noms('ligne').map((nom) => enTexte(journal.lire('ligne', nom) ?? new Uint8Array(0))),
      rapport: journal.rapport,
    };
  },
};

export type Atelier = typeof atelier;

expose(atelier);
