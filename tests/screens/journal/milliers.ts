import type { Contenus, TypeEcriture } from '../../../src/domain/contenus.ts';
import type { Ecriture } from '../../../src/domain/ecriture.ts';
import { enchainer, filVide, type Fil } from '../../../src/domain/registre.ts';
import { DEBUT } from '../../aides/fauxOuvert.svelte.ts';

/** A suivi under way with that many relevés, ten seconds apart. */
export function milliers(nombre: number): Ecriture[] {
  let fil: Fil = filVide('appareil-1');
  const ecritures: Ecriture[] = [];
  const poser = <T extends TypeEcriture>(type: T, contenu: Contenus[T]): void => {
    const monotone = ecritures.length * 10_000;
    const instant = { mural: DEBUT + monotone, monotone, session: 's1', decalage: 120 };
    const id = `r${ecritures.length}`;
    const suite = enchainer(
      fil,
      { suivi: 'cas', id, type, instant, auteur: 'suiveur', contenu },
      String(ecritures.length).padStart(32, '0'),
    );
    fil = suite.fil;
    ecritures.push(suite.ecriture);
  };
  poser('suivi', {
    code: 'K742',
    parcours: 'chirurgie-ambulatoire',
    segment: { debut: 'De l’entrée dans le hall', fin: 'au départ en voiture' },
    unite: 'Unité de chirurgie ambulatoire',
    date: '2026-09-15',
    suiveur: { fonction: 'Adjoint administratif', regard: 'Je connais les guichets.' },
  });
  poser('etape', { etape: 'chirurgie-ambulatoire.04' });
  poser('lieu', { lieu: 'hall', qui: 'ensemble', avecSuiveur: true });
  for (let n = 0; n < nombre; n += 1)
    poser('releve', {
      type: 'fait',
      source: 'vu',
      qui: 'suiveur',
      sujet: 'patient',
      texte: `Relevé numéro ${n}.`,
    });
  return ecritures;
}
