import { describe, expect, test } from 'vitest';
import { ErreurDisque } from '../../../src/storage/disque/erreur-disque.ts';
import { FichierOpfs } from '../../../src/storage/disque/fichier-opfs.ts';
import type { PoigneeSynchrone } from '../../../src/storage/disque/fichier-opfs.ts';
import { enOctets, enTexte } from '../../../src/vault/octets.ts';

/** A file of the browser in memory; `limite`: the disk takes no byte from there on. */
class PoigneeDEssai implements PoigneeSynchrone {
  octets = new Uint8Array(0);
  limite = Infinity;
  erreur: DOMException | null = null;

  read(tampon: Uint8Array<ArrayBuffer>, { at }: { at: number }): number {
    const lus = this.octets.subarray(at, at + tampon.length);
    tampon.set(lus);
    return lus.length;
  }
  write(tampon: Uint8Array<ArrayBuffer>, { at }: { at: number }): number {
    const pris = tampon.subarray(0, Math.max(0, Math.min(tampon.length, this.limite - at)));
    this.truncate(Math.max(this.octets.length, at + pris.length));
    this.octets.set(pris, at);
    if (this.erreur) throw this.erreur;
    return pris.length;
  }
  getSize(): number {
    return this.octets.length;
  }
  truncate(taille: number): void {
    const autres = new Uint8Array(taille);
    autres.set(this.octets.subarray(0, taille));
    this.octets = autres;
  }
  flush(): void {
    if (this.erreur) throw this.erreur;
  }
  close(): void {
    this.erreur = new DOMException('fermé', 'InvalidStateError');
  }
}

function unFichier() {
  const poignee = new PoigneeDEssai();
  const fichier = new FichierOpfs(poignee);
  fichier.ecrire(0, enOctets('avant'));
  return { poignee, fichier };
}

const motif = (attendu: string): unknown => expect.objectContaining({ name: 'ErreurDisque', motif: attendu });

describe('une écriture que le navigateur n’a pas faite en entier', () => {
  test('est refusée, et ce qui a débordé est coupé', () => {
    const { poignee, fichier } = unFichier();
    poignee.limite = 8;
    expect(() => fichier.ecrire(5, enOctets(' et après'))).toThrow(motif('place'));
    expect(enTexte(fichier.lire(0, 100))).toBe('avant');
  });

  test('au milieu du fichier, ne le raccourcit pas', () => {
    const { poignee, fichier } = unFichier();
    poignee.limite = 2;
    expect(() => fichier.ecrire(0, enOctets('APR'))).toThrow(motif('place'));
    expect(fichier.taille()).toBe(5);
  });

  test('ou qu’il refuse après en avoir pris une part, est coupée aussi', () => {
    const { poignee, fichier } = unFichier();
    poignee.erreur = new DOMException('plein', 'QuotaExceededError');
    expect(() => fichier.ecrire(5, enOctets(' et après'))).toThrow(motif('place'));
    expect(enTexte(fichier.lire(0, 100))).toBe('avant');
  });
});

describe('ce que le navigateur refuse porte notre nom', () => {
  test.each([
    ['QuotaExceededError', 'place'],
    ['NoModificationAllowedError', 'occupe'],
    ['NotFoundError', 'absent'],
    ['SecurityError', 'absent'],
    ['UnknownError', 'panne'],
  ])('%s : %s', (nom, attendu) => {
    const { poignee, fichier } = unFichier();
    poignee.erreur = new DOMException('refusé', nom);
    expect(() => fichier.vider()).toThrow(motif(attendu));
  });

  test('et une faute de programme garde le sien', () => {
    const { poignee, fichier } = unFichier();
    poignee.flush = () => {
      throw new TypeError('faute');
    };
    expect(() => fichier.vider()).toThrow(TypeError);
  });
});

test('chaque refus dit ce qui s’est passé, ce qui est gardé, ce qu’il faut faire', () => {
  for (const un of ['place', 'panne', 'occupe', 'absent'] as const) {
    const { message } = new ErreurDisque(un);
    expect(message.split('. ').length, message).toBeGreaterThanOrEqual(3);
  }
});
