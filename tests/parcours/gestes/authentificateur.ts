/** A phone with a finger: the authenticator of Chromium's own tests. */
import type { CDPSession, Page } from '@playwright/test';

export interface Authentificateur {
  /** False: the next finger is not the right one. */
  reconnaitre(oui: boolean): Promise<void>;
}

export async function poserUnAuthentificateur(page: Page): Promise<Authentificateur> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      hasPrf: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    reconnaitre: async (isUserVerified) => {
      await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
  };
}
