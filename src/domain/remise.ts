/** What of a suivi may travel: every line, so that the chains verify, and the content of those that may be read. */
import type { Contenus, TypeEcriture } from './contenus.ts';
import type { Ecriture } from './ecriture.ts';
import { estReduit } from './extrait.ts';
import { relevesCites } from './fiche.ts';
import type { LigneSignee } from './ligne.ts';
import { ordonner, REPETENT, sansMots } from './union.ts';

/** Types of ecritures whose content a hand-over may keep back. */
export const peutRester = (type: TypeEcriture): boolean => type === 'fiche' || estReduit(type);

/** The fiche as it was transmitted and since; its drafts stay behind. */
function brouillonsDeFiche(ordre: readonly Ecriture[]): ReadonlySet<string> {
  const transmise = ordre.findIndex(({ entete }) => entete.type === 'transmission');
  const avant = transmise < 0 ? ordre : ordre.slice(0, transmise);
  const derniere = new Map<string, string>();
  const brouillons = new Set<string>();
  for (const { entete, corps } of avant) {
    if (entete.type !== 'fiche' || !corps) continue;
    const { partie } = corps.contenu as Contenus['fiche'];
    const remplacee = derniere.get(partie);
    if (remplacee !== undefined) brouillons.add(remplacee);
    derniere.set(partie, entete.id);
  }
  return brouillons;
}

/** What the fiche leans on, in one of the versions that travel. */
function citesPar(ecritures: readonly Ecriture[], brouillons: ReadonlySet<string>): ReadonlySet<string> {
  const fiches = ecritures.filter(({ entete }) => entete.type === 'fiche' && !brouillons.has(entete.id));
  return new Set(
    fiches.flatMap(({ corps }) => {
      if (!corps) return [];
      const { partie, valeur } = corps.contenu as Contenus['fiche'];
      return relevesCites(partie, valeur);
    }),
  );
}

/** `lignes`: all those of one suivi, an up-to-date extrait among them. */
export function aRemettre(lignes: readonly LigneSignee[]): LigneSignee[] {
  const ordre = ordonner(lignes.map((l) => l.ecriture));
  const brouillons = brouillonsDeFiche(ordre);
  const cites = citesPar(ordre, brouillons);
  const estCite = ({ entete, corps }: Ecriture): boolean => {
    if (REPETENT.includes(entete.type))
      return cites.has((corps?.contenu as Contenus['correction'] | undefined)?.cible ?? '');
    return cites.has(entete.id);
  };
  const reste = (ecriture: Ecriture): boolean => {
    const { type, id } = ecriture.entete;
    return brouillons.has(id) || (estReduit(type) && !estCite(ecriture));
  };
  return lignes.map((l) => (l.octetsCorps !== null && reste(l.ecriture) ? sansMots(l) : l));
}
