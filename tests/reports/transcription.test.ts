/** Read without being seen: what a screen reader says of the fiche, kept word for word. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { preuvesDe } from '../../src/domain/preuve.ts';
import { definir } from '../../src/reports/documents/index.ts';
import { rendrePdf } from '../../src/reports/pdf/taggedPdf.ts';
import { comparable, transcription } from '../aides/lecteur-pdf-texte.ts';
import { demander, leCasDeChirurgie, suiviDuCas } from './uneDemande.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const POPPLER = spawnSync('pdfinfo', ['-v']).error === undefined;
if (!POPPLER)
  console.log(
    '[sillage] transcription : pdfinfo n’est pas installé (poppler-utils), sa lecture n’est pas comparée',
  );

describe('la fiche de synthèse, pour qui ne la voit pas', () => {
  const dossier = mkdtempSync(join(tmpdir(), 'sillage-transcription-'));
  let octets: Uint8Array = new Uint8Array();

  beforeAll(async () => {
    const { suivi, ecritures } = suiviDuCas(leCasDeChirurgie());
    const preuve = preuvesDe(ecritures).map((chaine) => ({ ...chaine, empreinte: null }));
    octets = await rendrePdf(definir({ ...demander(suivi, 'fiche'), preuve }));
  });
  afterAll(() => rmSync(dossier, { recursive: true, force: true }));

  test('se lit dans l’ordre, chaque chose dite pour ce qu’elle est', async () => {
    await expect(transcription(octets)).toMatchFileSnapshot('transcriptions/fiche-cas-01.txt');
  });

  test.skipIf(!POPPLER)(
    'un autre lecteur y trouve les mêmes titres et les mêmes en-têtes, dans le même ordre',
    () => {
      const fichier = join(dossier, 'fiche.pdf');
      writeFileSync(fichier, octets);
      const lu = execFileSync('pdfinfo', ['-struct-text', fichier], { encoding: 'utf8' });
      const textes = (genre: string): string[] => {
        const trouves: string[] = [];
        let dedans = false;
        for (const ligne of lu.split('\n').map((l) => l.trim())) {
          const mots = /^"(.*)"$/.exec(ligne)?.[1];
          if (mots !== undefined) {
            if (dedans) trouves.push((trouves.pop() ?? '') + mots);
          } else if (!ligne.startsWith('/')) {
            dedans = ligne.split(/[ :]/)[0] === genre;
            if (dedans) trouves.push('');
          }
        }
        return trouves.map(comparable);
      };
      const miens = (quoi: string): string[] =>
        transcription(octets)
          .split('\n')
          .filter((ligne) => ligne.startsWith(`${quoi} | `))
          .map((ligne) => comparable(ligne.slice(quoi.length + 3)));
      expect(textes('H1')).toEqual(miens('titre 1'));
      expect(textes('H2')).toEqual(miens('titre 2'));
      expect(textes('H3')).toEqual(miens('titre 3'));
      expect(textes('TH')).toEqual(miens('en-tête'));
    },
  );
});
