/** Document F, on one page: strengths, then what was hard, then what is decided. */
import type { Suivi } from '../../domain/suivi.ts';
import type { Difficile, Garde, ModeleRetourEquipe } from '../modeles/retour-equipe.ts';
import type { DefinitionPdf, Noeud } from '../pdf/types.ts';
import type { Provenance } from '../provenance/provenance.ts';
import { dateDuSuivi, page } from '../style/page.ts';
import { ensemble, h2, h3, numeros, p, plus, puces, tableau, tete } from '../style/pieces.ts';
import { preuve } from '../style/preuve.ts';
import { filets } from '../style/styles.ts';

const RIEN = 'Rien ne peut s’écrire ici sans faire reconnaître quelqu’un. Cela se dit de vive voix.';

const garde = ({ aGarder }: ModeleRetourEquipe): Noeud =>
  aGarder.length > 0
    ? plus(aGarder.map(({ texte, citation }: Garde) => (citation ? `${texte} ${citation}` : texte)))
    : p(RIEN);

const difficile = ({ titre, texte, citation, explique }: Difficile): Noeud =>
  ensemble(
    h3(titre),
    ...(texte ? [p(texte)] : []),
    ...(citation
      ? [{ stack: [p(citation)], tag: 'BlockQuote' as const, margin: [10, 0, 0, 0] as const }]
      : []),
    ...(explique ? [p(`**Vu de l’équipe**\u00a0: ${explique}`)] : []),
  );

const decisions = ({ decisions: lignes, sansDecision }: ModeleRetourEquipe): Noeud =>
  lignes.length === 0
    ? p(sansDecision)
    : tableau(
        {
          legende: 'Ce que nous décidons',
          entetes: ['Quoi', 'Qui', 'Quand'],
          lignes: lignes.map((d) => [d.action, d.qui, d.quand]),
        },
        { largeurs: ['*', 120, 90], corps: 10.5, layout: filets(2), legendeMuette: true },
      );

export function definirRetourEquipe(
  modele: ModeleRetourEquipe,
  suivi: Suivi,
  provenance: Provenance | null,
): DefinitionPdf {
  return page({
    titre: modele.titre,
    sujet: modele.sousTitre,
    pied: modele.titre,
    auteur: modele.surtitre,
    date: dateDuSuivi(suivi),
    provenance,
    texte: { fontSize: 11, lineHeight: 0.9 },
    marges: [51, 28, 51, 38],
    contenu: [
      ...tete(modele),
      h2('Un parcours, vu par le patient et son proche'),
      modele.recit.length > 0 ? puces(modele.recit) : p(RIEN),
      h2('Deux choses à garder'),
      garde(modele),
      h2('Deux moments difficiles'),
      ...(modele.difficiles.length > 0 ? modele.difficiles.map(difficile) : [p(RIEN)]),
      h2('Ce que nous décidons'),
      decisions(modele),
      h2('Ce qui dépend d’autres que nous'),
      p('À compléter à la main, avec à qui nous l’avons demandé\u00a0: ………………………………………………'),
      h2('La suite'),
      numeros([`On en reparle le ${modele.reparle}.`, `Pour donner votre avis\u00a0: ${modele.avis}.`]),
      ...preuve(provenance),
    ],
  });
}
