import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

type Paquet = {
  version?: string;
  hasInstallScript?: boolean;
  resolved?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};
type Verrou = { packages: Record<string, Paquet> };
type Manifeste = { icons: { src: string; sizes: string; type: string }[] };

const adresse = (chemin: string): URL => new URL(`../../${chemin}`, import.meta.url);
const lire = (chemin: string): Promise<string> => readFile(adresse(chemin), 'utf8');
const lireJson = async <T>(chemin: string): Promise<T> => JSON.parse(await lire(chemin)) as T;

/** Does `npm ci` find this dependency, beside its owner or higher? */
function verrouille({ packages }: Verrou, proprietaire: string, nom: string): boolean {
  const dossiers = proprietaire
    .split('/node_modules/')
    .map((_, rang, tous) => tous.slice(0, rang + 1).join('/node_modules/'));
  return [`node_modules/${nom}`, ...dossiers.map((dossier) => `${dossier}/node_modules/${nom}`)].some(
    (chemin) => chemin in packages,
  );
}

describe('les dépendances', () => {
  it('ont chacune leur raison dans le README', async () => {
    const readme = await lire('README.md');
    const { dependencies } = await lireJson<Required<Paquet>>('package.json');
    const muettes = Object.keys(dependencies).filter((nom) => !readme.includes(`\`${nom}\``));
    expect(muettes).toEqual([]);
  });

  it('ne lancent aucun script à l’installation', async () => {
    const { packages } = await lireJson<Verrou>('package-lock.json');
    expect(Object.keys(packages).filter((nom) => packages[nom]?.hasInstallScript)).toEqual([]);
  });

  it('sont toutes dans le verrou, celles des autres systèmes comprises, sinon npm ci refuse', async () => {
    const verrou = await lireJson<Verrou>('package-lock.json');
    const absentes = Object.entries(verrou.packages).flatMap(([proprietaire, paquet]) =>
      Object.keys({ ...paquet.dependencies, ...paquet.optionalDependencies })
        .filter((nom) => !verrouille(verrou, proprietaire, nom))
        .map((nom) => `${proprietaire} → ${nom}`),
    );
    expect(absentes).toEqual([]);
  });

  it('ne nomment aucun registre', async () => {
    const { packages } = await lireJson<Verrou>('package-lock.json');
    expect(Object.values(packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
  });
});

describe('l’application installable', () => {
  it('a toutes les icônes qu’elle annonce, à leur taille', async () => {
    const { icons } = await lireJson<Manifeste>('public/manifest.webmanifest');
    expect(icons.length).toBeGreaterThan(2);
    for (const { src, sizes, type } of icons) {
      expect(existsSync(adresse(`public/${src}`)), src).toBe(true);
      if (type !== 'image/png') continue;
      const octets = await readFile(adresse(`public/${src}`));
      expect(`${octets.readUInt32BE(16)}x${octets.readUInt32BE(20)}`).toBe(sizes);
    }
  });
});
