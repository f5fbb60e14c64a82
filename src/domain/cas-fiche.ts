import { LIMITES } from './limites.ts';
import type { Constat, MomentCle, PartiesFiche } from './contenus.ts';
import { forme, liste, listeOuRien, nom, ouRien, parmi, sansVides, siDit, texte } from './cas-lecteur.ts';

const long = texte(LIMITES.fiche);
const court = texte(LIMITES.court);
const raison = texte(LIMITES.raison);
const releves = listeOuRien(nom);

const constat = forme({ id: nom, libelle: raison, theme: court, etape: siDit(court), releves });
const momentCle = forme({
  id: nom,
  titre: raison,
  etape: court,
  attendue: long,
  delivree: long,
  percue: long,
  citation: ouRien(texte(LIMITES.releve)),
  releves,
});

const lue = forme({
  profil: siDit(long),
  essentiel: siDit(liste(long, 20)),
  points_forts: siDit(liste(forme({ texte: long, releves }))),
  moments_cles: siDit(liste(momentCle, 20)),
  vecu_proche: siDit(long),
  information: siDit(forme({ comprise: listeOuRien(long), non_comprise: listeOuRien(long) })),
  equipe: siDit(liste(long)),
  idees: siDit(liste(forme({ de: parmi('patient', 'proche', 'equipe'), texte: long, releves }))),
  limites: siDit(long),
  constats: siDit(liste(constat)),
  points_forts_communs: siDit(liste(constat)),
});

interface FicheDuCas {
  readonly parties: Readonly<Partial<PartiesFiche>>;
  readonly pointsFortsCommuns: readonly Constat[];
}

export function lireFiche(valeur: unknown, chemin: string): FicheDuCas {
  const f = ouRien(lue)(valeur, chemin);
  if (!f) return { parties: {}, pointsFortsCommuns: [] };
  const parties = sansVides({
    profil: f.profil,
    essentiel: f.essentiel,
    pointsForts: f.points_forts,
    momentsCles: f.moments_cles?.map(({ citation, ...m }): MomentCle => (citation ? { ...m, citation } : m)),
    vecuProche: f.vecu_proche,
    information: f.information && {
      comprise: f.information.comprise,
      nonComprise: f.information.non_comprise,
    },
    equipe: f.equipe,
    idees: f.idees,
    limites: f.limites,
    constats: f.constats?.map((c): Constat => sansVides(c)),
  });
  return { parties, pointsFortsCommuns: (f.points_forts_communs ?? []).map((c): Constat => sansVides(c)) };
}
