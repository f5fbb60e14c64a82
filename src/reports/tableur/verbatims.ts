/** What was said in suivis, to be sorted elsewhere. No code, no day, no hour, no role: nobody can be found again. */
import type { Releve } from '../../domain/journal.ts';
import { parolesDe } from '../../domain/paroles.ts';
import type { Suivi } from '../../domain/suivi.ts';
import { familleDe } from '../../content/listes/libelle.ts';
import { ROLES } from '../../content/listes/roles.ts';
import { nomEtape, QUI, SOURCE } from '../modeles/libelles.ts';
import type { Feuille } from './cellules.ts';

function lignesDe(suivi: Suivi): string[][] {
  const themesDe = ({ id }: Releve): string =>
    [...new Set((suivi.fiche.constats ?? []).filter((c) => c.releves.includes(id)).map((c) => c.theme))].join(
      ', ',
    );
  return parolesDe(suivi).map((releve) => [
    themesDe(releve),
    releve.etape === null ? '' : nomEtape(releve.etape),
    `${SOURCE[releve.source]} (${QUI[releve.qui]})`,
    releve.role === undefined ? '' : (familleDe(ROLES, releve.role)?.libelle ?? 'Autre professionnel'),
    releve.texte,
  ]);
}

const parTexte = (a: readonly string[], b: readonly string[]): number =>
  a.join('\t').localeCompare(b.join('\t'), 'fr');

/** In order of their words: the order of the day would tell one suivi from another. */
export const feuilleDesVerbatims = (suivis: readonly Suivi[]): Feuille => ({
  titres: ['Thème', 'Étape', 'Source', 'Famille de métiers', 'Mots'],
  lignes: suivis.flatMap(lignesDe).sort(parTexte),
});
