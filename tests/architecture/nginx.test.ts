import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { get } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CSP_PAGE, CSP_SW, CSP_WORKER, entetes } from '../../scripts/csp.mjs';

// Debian puts nginx where an ordinary user's PATH does not look.
const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` };
const executer = (programme: string, ...args: string[]) =>
  spawnSync(programme, args, { env, encoding: 'utf8' });
const nginx = (dossier: string, ...args: string[]) =>
  executer('nginx', '-p', dossier, '-c', join(dossier, 'nginx.conf'), ...args);

const disponible = executer('nginx', '-v').status === 0 && executer('openssl', 'version').status === 0;
if (!disponible)
  console.warn(
    '\n*** NGINX OU OPENSSL ABSENT : docs/nginx.conf N’EST PAS ESSAYÉ ICI (apt-get install nginx) ***\n',
  );

const lire = (chemin: string): Promise<string> =>
  readFile(new URL(`../../${chemin}`, import.meta.url), 'utf8');

async function portLibre(): Promise<number> {
  const serveur = createServer().listen(0, '127.0.0.1');
  await once(serveur, 'listening');
  const adresse = serveur.address();
  serveur.close();
  await once(serveur, 'close');
  if (adresse === null || typeof adresse === 'string') throw new Error('pas de port');
  return adresse.port;
}

type Reponse = { code: number; entetes: IncomingHttpHeaders };

const demander = (port: number, chemin: string): Promise<Reponse> =>
  new Promise((ok, ko) => {
    // The certificate was made a moment ago by this very test.
    const options = { port, host: '127.0.0.1', path: chemin, rejectUnauthorized: false };
    get(options, (reponse) => {
      reponse.resume();
      ok({ code: reponse.statusCode ?? 0, entetes: reponse.headers });
    }).once('error', ko);
  });

/** The documented file with another port, folder and certificate; each replacement must find its line. */
function adapter(conf: string, remplacements: [string, string][]): string {
  return remplacements.reduce((texte, [avant, apres]) => {
    expect(texte).toContain(avant);
    return texte.replace(avant, apres);
  }, conf);
}

describe.runIf(disponible)('docs/nginx.conf dans un vrai nginx', () => {
  let dossier: string;
  let port: number;

  beforeAll(async () => {
    dossier = await mkdtemp(join(tmpdir(), 'sillage-nginx-'));
    port = await portLibre();
    const site = join(dossier, 'site');
    await mkdir(join(site, 'assets'), { recursive: true });
    for (const nom of [
      'index.html',
      'sw.js',
      'manifest.webmanifest',
      'assets/index-a1.js',
      'assets/worker-coffre-b2.js',
    ])
      await writeFile(join(site, nom), '/* Sillage */');
    await writeFile(join(site, '.cache'), 'non');
    executer(
      'openssl',
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost'],
      ...['-keyout', join(dossier, 'cle.pem'), '-out', join(dossier, 'certificat.pem')],
    );
    const conf = adapter(await lire('docs/nginx.conf'), [
      ['listen 80;', `listen 127.0.0.1:${await portLibre()};`],
      ['listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`],
      ['/etc/ssl/sillage/certificat.pem', join(dossier, 'certificat.pem')],
      ['/etc/ssl/sillage/cle.pem', join(dossier, 'cle.pem')],
      ['root /srv/sillage;', `root ${site};`],
    ]);
    await writeFile(join(dossier, 'sillage.conf'), conf);
    const dossiersTemporaires = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((nom) => `${nom}_temp_path ${dossier}/${nom};`)
      .join('\n');
    // As root, nginx's workers change user and could not read a private temporary folder.
    const utilisateur = process.getuid?.() === 0 ? 'user root;' : '';
    await writeFile(
      join(dossier, 'nginx.conf'),
      `${utilisateur} pid ${dossier}/pid; error_log ${dossier}/erreurs.log;
events {}
http {
  include /etc/nginx/mime.types; access_log off;
  ${dossiersTemporaires}
  include ${dossier}/sillage.conf;
}`,
    );
    // It goes to the background only once it listens: nothing to wait for.
    expect(nginx(dossier).stderr).toBe('');
  });

  afterAll(async () => {
    nginx(dossier, '-s', 'stop');
    await rm(dossier, { recursive: true, force: true });
  });

  it.each([
    ['/', 'index.html'],
    ['/sw.js', 'sw.js'],
    ['/manifest.webmanifest', 'manifest.webmanifest'],
    ['/assets/index-a1.js', 'assets/index-a1.js'],
    ['/assets/worker-coffre-b2.js', 'assets/worker-coffre-b2.js'],
  ])('donne à %s les en-têtes de npm start', async (url, fichier) => {
    const reponse = await demander(port, url);
    expect(reponse.code).toBe(200);
    expect(reponse.entetes).toMatchObject(entetes(fichier));
  });

  it('donne leur type aux scripts et au manifeste', async () => {
    expect((await demander(port, '/manifest.webmanifest')).entetes['content-type']).toBe(
      'application/manifest+json',
    );
    expect((await demander(port, '/sw.js')).entetes['content-type']).toMatch(/javascript/);
  });

  it('ne fait pas garder un an un fichier absent', async () => {
    const { code, entetes: recus } = await demander(port, '/assets/absent.js');
    expect(code).toBe(404);
    expect(recus['cache-control']).toBeUndefined();
    expect(recus['content-security-policy']).toBe(CSP_PAGE);
  });

  it('ne montre pas les fichiers cachés', async () => {
    expect((await demander(port, '/.cache')).code).toBe(404);
  });
});

describe('docs/deploy.md', () => {
  it('donne les trois politiques dans le tableau, pour Apache et pour Caddy', async () => {
    const texte = await lire('docs/deploy.md');
    for (const politique of [CSP_PAGE, CSP_WORKER, CSP_SW]) expect(texte.split(politique)).toHaveLength(4);
  });

  it('donne les autres en-têtes', async () => {
    const texte = await lire('docs/deploy.md');
    expect(texte.split(entetes('')['permissions-policy'] ?? '')).toHaveLength(4);
  });
});
