/** A browser with a profile on disk, as on a real device: an ordinary test context is a private window. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type TestInfo } from '@playwright/test';
import { optionsChromium } from '../../../scripts/navigateur.mjs';
import { Temoin } from '../essai.ts';

export interface Profil {
  readonly dossier: string;
  readonly temoin: Temoin;
  /** Starts the browser on this profile; the one before must be closed. */
  lancer(): Promise<BrowserContext>;
  /** Closes the browser, and leaves nothing on disk. */
  effacer(): Promise<void>;
}

export async function nouveauProfil({ project }: TestInfo): Promise<Profil> {
  const dossier = await mkdtemp(join(tmpdir(), 'sillage-profil-'));
  const temoin = new Temoin();
  const { viewport, isMobile, hasTouch, deviceScaleFactor, locale, timezoneId, contextOptions } = project.use;
  let contexte: BrowserContext | undefined;
  const lancer = async (): Promise<BrowserContext> => {
    contexte = await chromium.launchPersistentContext(dossier, {
      ...optionsChromium(),
      ...(viewport && { viewport }),
      ...(isMobile !== undefined && { isMobile }),
      ...(hasTouch !== undefined && { hasTouch }),
      ...(deviceScaleFactor !== undefined && { deviceScaleFactor }),
      ...(locale && { locale }),
      ...(timezoneId && { timezoneId }),
      ...contextOptions,
    });
    await temoin.ecouter(contexte);
    return contexte;
  };
  const effacer = async (): Promise<void> => {
    await contexte?.close();
    await rm(dossier, { recursive: true, force: true, maxRetries: 5 });
  };
  return { dossier, temoin, lancer, effacer };
}
