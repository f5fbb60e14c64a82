import { describe, expect, test } from 'vitest';
import { ContenuPerdu } from '../../../src/reports/pdf/conservation.ts';
import { rendrePdf } from '../../../src/reports/pdf/taggedPdf.ts';
import { repertoire } from '../../../src/reports/polices/repertoire.ts';
import type { Contenu, DefinitionPdf } from '../../../src/reports/pdf/types.ts';
import { LecteurPdf } from '../../aides/lecteur-pdf.ts';
import { comparable, texteDuPdf, texteHorsLecture } from '../../aides/lecteur-pdf-texte.ts';
import { LE_21_NOVEMBRE, toutALaFois, unDocument, uneCourbe, unJournal } from './documents.ts';
import { verifierPdf } from './verifier-pdf.ts';

describe('un document complet', () => {
  test('passe toutes les vérifications', async () => {
    expect(verifierPdf(await rendrePdf(toutALaFois()))).toEqual([]);
  });

  test('se lit dans l’ordre, sans les en-têtes répétés', async () => {
    const octets = await rendrePdf(toutALaFois());
    const texte = texteDuPdf(octets);
    expect(texte).toContain('Suivi A-12, hôpital de jour & bloc <B>');
    expect(texte.indexOf('Ce qui a aidé')).toBeLessThan(texte.indexOf('Ce qui a gêné'));
    expect(texte.match(/Ce qui s’est passé/g)).toHaveLength(1);
    expect(texte.match(/Relevé \d+/g)).toHaveLength(60);
    expect(texte).not.toContain('Document confidentiel');
  });

  test('porte « page x sur y » sur chaque page', async () => {
    const pieds = texteHorsLecture(await rendrePdf(toutALaFois()));
    expect(pieds.length).toBeGreaterThan(3);
    for (const [rang, pied] of pieds.entries())
      expect(pied).toContain(`Page ${rang + 1} sur ${pieds.length}`);
  });

  test('donne les mêmes octets deux fois, et la définition peut resservir', async () => {
    const definition = toutALaFois();
    const premier = await rendrePdf(definition);
    expect(Buffer.from(premier).equals(await rendrePdf(definition))).toBe(true);
    expect(Buffer.from(premier).equals(await rendrePdf(toutALaFois()))).toBe(true);
  });

  test('a des signets qui nomment les titres', async () => {
    const pdf = new LecteurPdf(await rendrePdf(toutALaFois()));
    const titres: string[] = [];
    const visiter = (signet = pdf.dictionnaire(undefined)): void => {
      for (let suivant = signet; suivant; suivant = pdf.dictionnaire(suivant.get('Next'))) {
        titres.push(pdf.texte(suivant.get('Title')));
        visiter(pdf.dictionnaire(suivant.get('First')));
      }
    };
    visiter(pdf.dictionnaire(pdf.dictionnaire(pdf.racine.get('Outlines'))?.get('First')));
    expect(titres).toEqual(['Journal de bord', 'Le parcours', 'Étapes', 'En paysage']);
  });
});

describe('les métadonnées', () => {
  test('un titre hostile ne casse pas le fichier', async () => {
    const titre = 'Accord & <script>"retrait"</script> \u0000 ]]>';
    const octets = await rendrePdf(
      unDocument('Texte', { info: { title: titre, creationDate: LE_21_NOVEMBRE } }),
    );
    expect(verifierPdf(octets)).toEqual([]);
  });

  test('sans date du suivi, pas de document', async () => {
    const info = { title: 'Sans date', creationDate: new Date(Number.NaN) };
    await expect(rendrePdf(unDocument('Texte', { info }))).rejects.toThrow('creationDate');
  });
});

describe('les polices', () => {
  test('dessinent tous les signes du répertoire, en maigre et en gras', async () => {
    const signes = repertoire
      .flatMap(([debut, fin]) =>
        Array.from({ length: fin - debut + 1 }, (_, rang) => String.fromCodePoint(debut + rang)),
      )
      .filter((signe) => signe.trim() !== '');
    const texte = signes.join(' ');
    const octets = await rendrePdf(unDocument([texte, { text: texte, bold: true }]));
    expect(verifierPdf(octets)).toEqual([]);
    expect(comparable(texteDuPdf(octets))).toContain(comparable(texte));
  });
});

describe('ce qui ne tient pas', () => {
  const enorme = 'Une phrase du journal, longue et banale. '.repeat(400);

  test('une ligne plus haute qu’une page garde tout son texte', async () => {
    const octets = await rendrePdf(
      unDocument({
        table: {
          headerRows: 1,
          dontBreakRows: true,
          body: [
            ['Heure', 'Texte'],
            ['9 h', enorme],
          ],
        },
      }),
    );
    expect(verifierPdf(octets)).toEqual([]);
    expect(comparable(texteDuPdf(octets))).toContain(comparable(enorme));
  });

  test('un fragment plus long qu’un paragraphe garde tout son texte', async () => {
    const definition = unDocument({ text: [{ text: 'Constat. ', bold: true }, { text: enorme }] });
    const octets = await rendrePdf(definition);
    expect(verifierPdf(octets, definition)).toEqual([]);
  });

  test('un bloc insécable plus haut qu’une page est coupé plutôt que perdu', async () => {
    const lignes = Array.from({ length: 120 }, (_, rang) => `Ligne ${rang + 1}`);
    const octets = await rendrePdf(unDocument({ stack: lignes, unbreakable: true }));
    expect(verifierPdf(octets)).toEqual([]);
    expect(texteDuPdf(octets)).toContain('Ligne 120');
  });

  test('un pied de page trop haut agrandit la marge au lieu de perdre sa fin', async () => {
    const mention =
      'Établissement au nom très long, unité au nom plus long encore, document confidentiel. '.repeat(8);
    const octets = await rendrePdf(unDocument('Texte', { footer: () => [mention, 'Page 1'] }));
    expect(verifierPdf(octets)).toEqual([]);
    expect(comparable(texteHorsLecture(octets).join(''))).toContain(comparable(`${mention}Page 1`));
  });

  test('une figure plus haute que la page arrête tout, au lieu de manquer', async () => {
    const geante = {
      ...uneCourbe,
      svg: '<svg width="100" height="100" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>',
      width: 3000,
    };
    const cellule = unDocument([{ table: { body: [[{ stack: ['Avant', geante] }]] } }]);
    await expect(rendrePdf(cellule)).rejects.toThrow(ContenuPerdu);
  });
});

describe('ce qui est refusé', () => {
  const refus: readonly (readonly [string, DefinitionPdf, string])[] = [
    ['un lien javascript', unDocument({ text: 'x', link: 'javascript:alert(1)' }), 'Lien refusé'],
    ['une figure sans description', unDocument({ svg: uneCourbe.svg, alt: '' }), 'alt'],
    [
      'une figure en variable CSS',
      unDocument({ svg: '<svg width="1" height="1"><rect fill="var(--x)"/></svg>', alt: 'Carré' }),
      'var(',
    ],
    ['une photo', unDocument({ image: 'data:image/png;base64,AAAA' } as unknown as Contenu), 'Image refusée'],
    [
      'une photo dans une figure',
      unDocument({ svg: '<svg width="1" height="1"><image href="data:"/></svg>', alt: 'Photo' }),
      '<image',
    ],
  ];
  test.each(refus)('%s', async (_nom, definition, message) => {
    await expect(rendrePdf(definition)).rejects.toThrow(message);
  });
});

test('l’avancement va de 0 à 1 sans reculer', async () => {
  const parts: number[] = [];
  await rendrePdf(unDocument(unJournal(200)), { onProgress: (part) => parts.push(part) });
  expect(parts[0]).toBe(0);
  expect(parts.at(-1)).toBe(1);
  expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  expect(parts.length).toBeGreaterThan(20);
});
