import type { ContenuReleve } from '../../../src/domain/contenus.ts';
import type { FauxMonde } from '../../aides/fauxOuvert.svelte.ts';

export const FAIT: ContenuReleve = {
  type: 'fait',
  source: 'vu',
  qui: 'suiveur',
  sujet: 'patient',
  texte: 'Le brancard reste dans le couloir, porte ouverte.',
};

/** A morning of a suivi: some lines, a change of place, a wait that runs. */
export function journee({ ouvert, horloge }: FauxMonde): void {
  const note = (releve: Partial<ContenuReleve>): unknown => ouvert.poser('releve', { ...FAIT, ...releve });
  horloge.avancer(24_000);
  ouvert.poser('etape', { etape: 'chirurgie-ambulatoire.07' });
  ouvert.poser('lieu', { lieu: 'chambre-seule', qui: 'ensemble', avecSuiveur: true });
  note({ type: 'ressenti', source: 'dit', qui: 'patient', ressenti: 1, texte: '' });
  horloge.avancer(120);
  note({
    type: 'verbatim-patient',
    source: 'dit',
    qui: 'patient',
    texte: '«\u00a0Ça fait du bien.\u00a0»',
    ressenti: 2,
  });
  horloge.avancer(60);
  ouvert.poser('attente', {
    qui: 'patient',
    annoncee: false,
    delaiAnnonceMin: null,
    role: 'chirurgien',
  });
  horloge.avancer(400);
  note({ texte: 'Demande quand passe le chirurgien. Pas d’heure donnée.', role: 'infirmier' });
  horloge.avancer(200);
  note({
    type: 'verbatim-proche',
    source: 'dit',
    qui: 'proche',
    sujet: 'proche',
    texte: '«\u00a0On peut avoir de l’eau\u202f?\u00a0»',
  });
  horloge.avancer(161);
  note({ texte: 'Verre d’eau apporté tout de suite, deux chaises aussi.', role: 'aide-soignant' });
}
