import { describe, expect, test } from 'vitest';
import { MOTS_A_REVOIR } from '../../src/content/listes/motsARevoir.ts';
import { signaler } from '../../src/domain/vigilance.ts';
import { suivisAttendus } from '../aides/lesCas.ts';

const dans = (texte: string): string[] =>
  signaler(texte, { mots: MOTS_A_REVOIR }).map(({ genre, mot }) => `${genre} : ${mot}`);

describe('Les mots à revoir', () => {
  test('viennent avec ce qu’on propose et pourquoi, là où ils sont', () => {
    const texte = 'Dépose-minute occupée, évidemment.';
    const [trouve] = signaler(texte, { mots: MOTS_A_REVOIR });
    expect(trouve).toMatchObject({ mot: 'évidemment', proposition: '(supprimer)' });
    expect(texte.slice(trouve?.debut, trouve?.fin)).toBe('évidemment');
  });

  test.each([
    ['Elle est agressive.', 'agressive'],
    ['Des patients agressifs.', 'agressifs'],
    ['Il est agité.', 'agité'],
    ['Toutes débordées.', 'débordées'],
    ['Une phrase anormale.', 'anormale'],
    ['Des bruits normaux.', 'normaux'],
    ['Une longue attente.', 'longue'],
    ['Une dame capricieuse.', 'capricieuse'],
    ['Un ton froid, une réponse froide.', 'froid'],
    ['JAMAIS vu.', 'JAMAIS'],
    ['Il y a tout le monde.', 'tout le monde'],
    ['L’erreur médicale.', 'erreur médicale'],
  ])('« %s » : %s est trouvé', (texte, mot) => {
    expect(dans(texte)).toContain(`mot-a-revoir : ${mot}`);
  });

  test('ne sont cherchés qu’en mot entier et avec leurs accents', () => {
    expect(dans('La fautive longe le mur, enerve un peu, refusera.')).toEqual([]);
  });

  test.each([
    'Dit : « toujours en retard ».',
    'Dit : “jamais”.',
    'Dit : "trop long".',
    'Dit : « c’est trop long',
  ])('ne sont pas touchés dans une citation : %s', (texte) => {
    expect(dans(texte)).toEqual([]);
  });

  test('sont encore cherchés après une citation', () => {
    expect(dans('Dit « jamais », évidemment.')).toEqual(['mot-a-revoir : évidemment']);
  });
});

describe('Ce qui pourrait nommer quelqu’un', () => {
  test.each([
    ['demande à Anna Petit de venir', ['nom : Anna Petit']],
    ['voir M. Dupont ce matin', ['nom : M. Dupont']],
    ['Mme de La Tour attend', ['nom : Mme de La Tour']],
    ['mme dupont attend', ['nom : mme dupont']],
    ['le Dr Martin et le Pr X', ['nom : Dr Martin', 'nom : Pr X']],
    ['Dit : « le docteur Martin arrive »', ['nom : docteur Martin']],
    ['chambre 12, lit 3, box n° 4', ['nombre : chambre 12', 'nombre : lit 3', 'nombre : box n° 4']],
    ['rappeler au 06 12 34 56 78', ['nombre : 06 12 34 56 78']],
    ['le 1 84 12 76 451 089 46', ['nombre : 1 84 12 76 451 089 46']],
    ['né le 12/03/1950', ['nombre : 12/03/1950']],
    ['venu au monde le 3 mars 1950', ['nombre : 3 mars 1950']],
    ['dossier 4512', ['nombre : dossier 4512']],
    ['écrire à jean.petit@exemple.fr', ['courriel : jean.petit@exemple.fr']],
  ])('« %s »', (texte, attendu) => {
    expect(dans(texte)).toEqual(attendu);
  });

  test.each([
    'Entre. Puis sort ! Encore ? Oui… Non.',
    'Attend l’IRM, puis la CDU et le SSPI.',
    'À 8 h 30, 200 m plus loin, 9,50 € au bout de 12 min.',
    'Numéro au dos de la feuille (n° 2).',
    'Flèche « Imagerie » cachée par une plante.',
    'Je redemande : « Je continue ? » Oui de la patiente.',
    'L’Assurance est au guichet 2.',
    'Le docteur arrive, madame sourit.',
  ])('laisse tranquille : « %s »', (texte) => {
    expect(dans(texte)).toEqual([]);
  });

  test('reste rapide sur un long texte fait pour l’épuiser', () => {
    for (const motif of ['a', 'A', '1', 'a@', 'Aa ', '« ', '0 ', 'M. ', '1.'])
      expect(() => dans(motif.repeat(4_000))).not.toThrow();
  });
});

describe.each(suivisAttendus())('Dans le cas $nom', ({ suivi, attendus }) => {
  const trouves = suivi.actes.flatMap((acte) =>
    acte.type === 'releve' || acte.type === 'attente'
      ? signaler(acte.contenu.texte ?? '', { mots: MOTS_A_REVOIR }).map((s) => ({ id: acte.id, ...s }))
      : [],
  );

  test('tous les mots à revoir sont trouvés', () => {
    for (const { id, mots } of attendus.mots_a_revoir) {
      const ici = trouves.filter((t) => t.id === id && t.genre === 'mot-a-revoir').map((t) => t.mot);
      expect(ici).toEqual(expect.arrayContaining([...mots]));
    }
  });

  test('aucun nom n’est inventé', () => {
    expect(trouves.filter((t) => t.genre !== 'mot-a-revoir')).toEqual([]);
  });
});
