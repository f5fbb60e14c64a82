/** What a person who steals the device could read in the browser's profile: nothing. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './essai.ts';
import {
  aller,
  choisirUnCode,
  creerLeCoffre,
  donnerLeCode,
  fermerUnNouveauCoffre,
  noterLesMots,
  ouvrirLeCoffre,
  verrouiller,
} from './gestes/coffre.ts';
import { accordDuPatient } from './gestes/accord.ts';
import { effacerPartout } from './gestes/journal.ts';
import { arreter, commencer, noter, ouvrirLaSaisie } from './gestes/observer.ts';
import { creerUnSuivi, preparerAujourdhui, reglerLEtablissement, UN_SUIVI } from './gestes/preparation.ts';
import { nouveauProfil } from './gestes/profil.ts';

const AUTRE_PHRASE = 'zinzolin tracteur nuage violon patience';

const CANARIS = {
  releve: 'Zinzolin-du-releve',
  efface: 'Zinzolin-a-effacer',
  brouillon: 'Zinzolin-du-brouillon',
  regard: 'Zinzolin-du-regard',
  reglage: 'Direction qualité, poste 40 40',
} as const;

async function fichiers(dossier: string): Promise<readonly string[]> {
  const tous = await readdir(dossier, { recursive: true, withFileTypes: true });
  return tous.filter((f) => f.isFile()).map((f) => join(f.parentPath, f.name));
}

/** Where a secret can be read, as bytes of UTF-8 or of UTF-16. */
async function fuites(dossier: string, secrets: readonly string[]): Promise<readonly string[]> {
  const formes = secrets.flatMap((secret) => [
    { secret, octets: Buffer.from(secret, 'utf8') },
    { secret, octets: Buffer.from(secret, 'utf16le') },
  ]);
  const trouvees: string[] = [];
  for (const fichier of await fichiers(dossier)) {
    const contenu = await readFile(fichier).catch(() => Buffer.alloc(0));
    for (const { secret, octets } of formes)
      if (contenu.includes(octets)) trouvees.push(`${secret} dans ${fichier.slice(dossier.length)}`);
  }
  return trouvees;
}

test('le profil du navigateur ne contient rien de lisible', async ({ baseURL }) => {
  test.setTimeout(180_000);
  const profil = await nouveauProfil(test.info());
  try {
    const contexte = await profil.lancer();
    const page = contexte.pages()[0] ?? (await contexte.newPage());
    // Proposed, hence shown on screen: a shown phrase must not be written down by the browser either.
    const phrase = await creerLeCoffre(page, undefined, baseURL);
    await reglerLEtablissement(page);
    const suivi = await creerUnSuivi(page, { ...UN_SUIVI, regard: CANARIS.regard });
    const surtitre = await page
      .getByText(/^Suivi \S+$/)
      .first()
      .innerText();
    const code = surtitre.replace('Suivi ', '');
    await preparerAujourdhui(page);
    await accordDuPatient(page, suivi);
    await aller(page, `${suivi}/observer`);
    await commencer(page, { lieu: 'hall', etape: 'chirurgie-ambulatoire.04', qui: 'patient' });
    const commun = { type: 'fait', source: 'vu', qui: 'suiveur', sujet: 'patient' } as const;
    await noter(page, { ...commun, texte: CANARIS.releve });
    await noter(page, { ...commun, texte: CANARIS.efface });
    const saisie = await ouvrirLaSaisie(page, 'fait');
    await saisie.getByLabel('Ce que vous notez').fill(CANARIS.brouillon);
    await expect(saisie.getByText(/^Brouillon gardé à/)).toBeVisible();
    // Four letters alone would be found by chance among millions of bytes.
    const secrets = [...Object.values(CANARIS), phrase, `Suivi ${code}`, `"${code}"`];
    expect(await fuites(profil.dossier, secrets), 'pendant l’observation').toEqual([]);

    await saisie.getByRole('button', { name: 'Fermer' }).click();
    await arreter(page);
    await aller(page, `${suivi}/journal`);
    const ligne = page.getByRole('listitem').filter({ hasText: CANARIS.efface });
    await ligne.getByRole('button', { name: /^Effacer le relevé/ }).click();
    await effacerPartout(page, { par: 'Patient ou patiente', raison: 'Demandé.' });
    expect(await fuites(profil.dossier, secrets), 'après l’effacement d’un passage').toEqual([]);
    await verrouiller(page);
    expect(await fuites(profil.dossier, secrets), 'une fois verrouillé').toEqual([]);
    await ouvrirLeCoffre(page, phrase);
    await contexte.close();
    expect(await fuites(profil.dossier, secrets), 'une fois fermé').toEqual([]);
    expect((await fichiers(profil.dossier)).length).toBeGreaterThan(20);
    expect(profil.temoin.fautes).toEqual([]);
  } finally {
    await profil.effacer();
  }
});

test('ni le code court ni les 12 mots ne restent dans le profil du navigateur', async ({ baseURL }) => {
  const profil = await nouveauProfil(test.info());
  try {
    const contexte = await profil.lancer();
    const page = contexte.pages()[0] ?? (await contexte.newPage());
    const phrase = await fermerUnNouveauCoffre(page, undefined, baseURL);
    const mots = await noterLesMots(page);
    // Twelve digits: six would be found by chance among millions of bytes.
    const code = '730451928364';
    await choisirUnCode(page, code);
    await verrouiller(page);
    await donnerLeCode(page, code);
    await verrouiller(page);
    await page.getByText('J’ai perdu ma phrase').click();
    await page.getByLabel('Vos 12 mots').fill(mots.join(' '));
    await page.getByLabel('Nouvelle phrase de passe').fill(AUTRE_PHRASE);
    await page.getByRole('button', { name: 'Montrer la nouvelle phrase' }).click();
    await page.getByRole('button', { name: 'Ouvrir et changer la phrase' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'À faire aujourd’hui' })).toBeVisible();
    // One word alone is in the list that the app ships.
    const secrets = [phrase, AUTRE_PHRASE, code, mots.join(' '), mots.slice(0, 3).join(' ')];
    expect(await fuites(profil.dossier, secrets), 'coffre ouvert').toEqual([]);
    await contexte.close();
    expect(await fuites(profil.dossier, secrets), 'une fois fermé').toEqual([]);
    expect(profil.temoin.fautes).toEqual([]);
  } finally {
    await profil.effacer();
  }
});
