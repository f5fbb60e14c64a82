/** One write at a time, in the order asked: two ecritures never take the same `seq`. */
export class FileDAttente {
  #derniere: Promise<unknown> = Promise.resolve();

  enfiler<T>(travail: () => Promise<T>): Promise<T> {
    const resultat = this.#derniere.then(travail);
    this.#derniere = resultat.catch(() => undefined);
    return resultat;
  }
}
