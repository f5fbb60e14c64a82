import { describe, expect, it } from 'vitest';
import { autre } from '../../src/domain/autre.ts';
import * as listes from '../../src/content/listes/index.ts';
import {
  etapeDe,
  etapesDe,
  familleDe,
  itemsDe,
  libelleDe,
  LIEUX,
  PARCOURS,
  ROLES,
} from '../../src/content/listes/index.ts';
import type { Liste } from '../../src/content/listes/types.ts';
import { ETAPES_PREPARATION } from '../../src/domain/preparation.ts';
import taxonomies from './taxonomies.json' with { type: 'json' };

type Paire = readonly [id: string, libelle: string];
const paires = (items: readonly { id: string; libelle: string }[]): Paire[] =>
  items.map(({ id, libelle }) => [id, libelle]);

const estListe = (valeur: unknown): valeur is Liste =>
  Array.isArray(valeur) && valeur.every((v: unknown) => typeof v === 'object' && v !== null && 'id' in v);

describe('Les listes gardent les identifiants publiés', () => {
  it.each(Object.entries(taxonomies))('%s', (nom, attendus) => {
    const tableau: Record<string, Paire[]> = {
      parcours: paires(PARCOURS),
      etapes: paires(PARCOURS.flatMap(({ etapes }) => etapes)),
      lieux: paires(itemsDe(LIEUX)),
      points_de_contact: paires(itemsDe(listes.POINTS_DE_CONTACT)),
      roles: paires(itemsDe(ROLES)),
      familles_de_roles: paires(ROLES),
      types_observation: paires(listes.TYPES_DE_RELEVE),
      ressentis: listes.RESSENTIS.map(({ valeur, libelle }) => [String(valeur), libelle]),
      emotions: paires(listes.EMOTIONS),
      qualites: paires(listes.QUALITES),
      niveaux_engagement: paires(listes.NIVEAUX_D_ENGAGEMENT),
      echelons: paires(listes.ECHELONS),
      classes_action: paires(listes.CLASSES_D_ACTION),
      action_etats: paires(listes.ETATS_D_ACTION),
      action_origines: paires(listes.ORIGINES_D_ACTION),
      paqss_champs: paires(listes.CHAMPS_PAQSS),
    };
    expect(tableau[nom]).toEqual(attendus);
  });

  it('chaque identifiant est unique dans sa liste', () => {
    const toutes = Object.entries(listes).flatMap(([nom, valeur]) =>
      estListe(valeur) ? [{ nom, valeur }] : [],
    );
    expect(toutes.length).toBeGreaterThan(15);
    for (const { nom, valeur } of toutes) {
      const ids = itemsDe(valeur).map(({ id }) => id);
      expect(new Set(ids).size, nom).toBe(ids.length);
    }
  });

  it('les lieux sensibles sont ceux où l’on redemande l’accord', () => {
    expect(listes.estLieuSensible('box')).toBe(true);
    expect(listes.estLieuSensible('hall')).toBe(false);
    expect(listes.estLieuSensible('inconnu')).toBe(false);
  });

  it('les liens du proche sont l’entourage sans le patient', () => {
    expect(paires(listes.LIENS_DU_PROCHE)).toEqual(paires(ROLES[0].items).filter(([id]) => id !== 'patient'));
  });

  it('les étapes de préparation sont celles du métier, dans son ordre', () => {
    expect(listes.ETAPES_DE_PREPARATION.map(({ id }) => id)).toEqual(ETAPES_PREPARATION);
  });

  it('chaque émotion a un mot neutre, sans masculin ni féminin', () => {
    expect(new Set(listes.EMOTIONS.map(({ neutre }) => neutre)).size).toBe(listes.EMOTIONS.length);
  });
});

describe('Un libellé', () => {
  it('se trouve, que la liste ait ou non des familles', () => {
    expect(libelleDe(LIEUX, 'box')).toBe('Box');
    expect(libelleDe(PARCOURS, 'urgences')).toBe('Urgences');
  });

  it('dit « Autre » avec les mots de la personne', () => {
    expect(libelleDe(LIEUX, autre('la chapelle'))).toBe('Autre\u00a0: la chapelle');
    expect(libelleDe(LIEUX, 'autre', ' la chapelle ')).toBe('Autre\u00a0: la chapelle');
    expect(libelleDe(LIEUX, 'autre')).toBe('Autre');
  });

  it('d’un identifiant inconnu est cet identifiant', () => {
    expect(libelleDe(LIEUX, 'lieu-d-une-version-future')).toBe('lieu-d-une-version-future');
    expect(libelleDe([], 'toString')).toBe('toString');
  });

  it('d’un rôle se replie sur sa famille', () => {
    expect(familleDe(ROLES, 'infirmier')?.libelle).toBe('Soins');
    expect(familleDe(ROLES, 'inconnu-ailleurs')).toBeUndefined();
  });

  it('d’une étape se trouve par son seul identifiant', () => {
    expect(etapeDe('chirurgie-ambulatoire.04')?.libelle).toBe('J’arrive');
    expect(etapeDe('ailleurs.99')).toBeUndefined();
    expect(etapesDe('autre:ailleurs')).toEqual([]);
  });
});
