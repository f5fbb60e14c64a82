import { describe, expect, test, vi } from 'vitest';
import { caseEffacee, ecrireCase } from '../../../src/storage/disque/case-de-graine.ts';
import { ErreurDisque, ErreurTrousseauPlein } from '../../../src/storage/disque/erreur-disque.ts';
import {
  NOMBRE_DE_CASES,
  PLAGE_ESSAIS,
  TAILLE_CLES,
  plageDeCase,
} from '../../../src/storage/disque/plan-des-cles.ts';
import { FichierCles } from '../../../src/storage/disque/trousseau-fichier.ts';
import { ErreurVersionPlusRecente } from '../../../src/storage/erreurs.ts';
import { ecrireZone } from '../../../src/storage/disque/zone-entete.ts';
import { empreinteDeSuivi } from '../../../src/vault/empreinte-de-suivi.ts';
import { enHex, enOctets } from '../../../src/vault/octets.ts';
import { DisqueEnMemoire, tirageDe } from '../../aides/disqueEnMemoire.ts';
import {
  aChaqueArret,
  ecrireEntete,
  enteteNo,
  graineNo,
  lireEntete,
  ouvrirCles,
  resume,
  resumes,
  trousseauDEssai,
  voir,
} from './unTrousseau.ts';

// Some go through every moment at which a power cut may come.
vi.setConfig({ testTimeout: 60_000 });

const COPIES = ['cles.a', 'cles.b'] as const;
const DECHIRURES = [1, 2, 3, 4, 5, 6, 7, 8];
const zeros = (taille: number) => new Uint8Array(taille);

describe('un trousseau neuf', () => {
  test('n’existe pas tant qu’on ne le crée pas', async () => {
    const disque = new DisqueEnMemoire();
    expect(await FichierCles.ouvrir(disque)).toBeNull();
    expect(disque.noms()).toEqual([]);
  });

  test('remplit ses deux fichiers de zéros, et ils sont sur le disque', async () => {
    const disque = new DisqueEnMemoire();
    const cles = await ouvrirCles(disque);
    expect(cles.vierge).toBe(true);
    expect(lireEntete(cles)).toBeNull();
    disque.couperLeCourant();
    expect(resumes(disque)).toEqual(COPIES.map(() => resume(zeros(TAILLE_CLES))));
    expect((await ouvrirCles(disque)).rapport).toEqual({
      reparees: [],
      grainesPerdues: 0,
      empechement: null,
    });
  });

  test('créer de nouveau n’écrase rien', async () => {
    const { disque, cles } = await trousseauDEssai();
    const avant = voir(cles);
    cles.fermer();
    expect(voir(await ouvrirCles(disque))).toEqual(avant);
  });

  test('une création coupée à n’importe quel moment laisse un trousseau neuf, ou déjà son en-tête', async () => {
    for (const dechirure of DECHIRURES) {
      await aChaqueArret(
        async () => {
          const disque = new DisqueEnMemoire();
          return { disque, cles: await ouvrirCles(disque) };
        },
        (cles) => void ecrireEntete(cles, enteteNo(1)),
        async (disque, fini) => {
          disque.couperLeCourant(tirageDe(dechirure));
          const cles = await ouvrirCles(disque);
          if (fini || !cles.vierge) expect(lireEntete(cles)).toBe(enteteNo(1));
        },
      );
    }
  });
});

describe('l’en-tête', () => {
  test('le dernier écrit est le seul qui reste sur le disque', async () => {
    const { disque, cles } = await trousseauDEssai();
    expect(ecrireEntete(cles, enteteNo(2))).toEqual({ ancienEfface: true });
    expect(disque.contient(enOctets(enteteNo(1)))).toBe(false);
    cles.fermer();
    expect(lireEntete(await ouvrirCles(disque))).toBe(enteteNo(2));
  });

  test('le courant coupé à n’importe quel moment du changement : l’un des deux, entier, et lui seul', async () => {
    for (const dechirure of DECHIRURES) {
      await aChaqueArret(
        trousseauDEssai,
        (cles) => void ecrireEntete(cles, enteteNo(2)),
        async (disque, fini) => {
          disque.couperLeCourant(tirageDe(dechirure));
          const lu = lireEntete(await ouvrirCles(disque));
          expect([enteteNo(1), enteteNo(2)]).toContain(lu);
          if (fini) expect(lu).toBe(enteteNo(2));
          const autre = lu === enteteNo(1) ? enteteNo(2) : enteteNo(1);
          expect(disque.contient(enOctets(autre).subarray(0, 200))).toBe(false);
        },
      );
    }
  });

  test('le disque refuse au milieu : l’ancien reste en vigueur, le suivant s’écrit', async () => {
    for (let rang = 1; rang <= 4; rang += 1) {
      const { disque, cles } = await trousseauDEssai();
      disque.auProchain(rang, 'panne');
      expect(() => ecrireEntete(cles, enteteNo(2))).toThrow(ErreurDisque);
      expect(cles.rapport.empechement).not.toBeNull();
      expect(lireEntete(cles)).toBe(enteteNo(1));
      disque.couperLeCourant();
      const rouvert = await ouvrirCles(disque);
      expect(lireEntete(rouvert)).toBe(enteteNo(1));
      ecrireEntete(rouvert, enteteNo(3));
      expect(lireEntete(rouvert)).toBe(enteteNo(3));
    }
  });

  test('l’ancien ne se laisse pas effacer : c’est dit, et l’écriture suivante l’efface', async () => {
    const { disque, cles } = await trousseauDEssai();
    disque.auProchain(6, 'panne');
    expect(ecrireEntete(cles, enteteNo(2))).toEqual({ ancienEfface: false });
    expect(lireEntete(cles)).toBe(enteteNo(2));
    expect(disque.contient(enOctets(enteteNo(1)))).toBe(true);
    cles.ecrireEssais({ rates: 1, jusqua: 0 });
    expect(disque.contient(enOctets(enteteNo(1)))).toBe(false);
    expect(cles.rapport.empechement).toBeNull();
  });

  test('un en-tête plus long que sa place est refusé, sans rien changer', async () => {
    const { cles } = await trousseauDEssai();
    expect(() => ecrireEntete(cles, 'x'.repeat(4073))).toThrow(ErreurTrousseauPlein);
    expect(lireEntete(cles)).toBe(enteteNo(1));
    ecrireEntete(cles, 'x'.repeat(4072));
    expect(lireEntete(cles)).toHaveLength(4072);
  });

  test('abîmé dans les deux fichiers : rien n’est touché, et le trousseau n’a pas l’air neuf', async () => {
    const { disque, cles } = await trousseauDEssai();
    cles.fermer();
    for (const nom of COPIES) disque.retourner(nom, 100);
    const avant = resumes(disque);
    const rouvert = await ouvrirCles(disque);
    expect(lireEntete(rouvert)).toBeNull();
    expect(rouvert.vierge).toBe(false);
    expect(rouvert.graine('s1')?.graine).toEqual(graineNo(1));
    expect(resumes(disque)).toEqual(avant);
  });
});

describe('un coffre où rien n’est encore suivi', () => {
  test('son en-tête abîmé dans les deux fichiers ne le fait pas passer pour neuf', async () => {
    const disque = new DisqueEnMemoire();
    const cles = await ouvrirCles(disque);
    ecrireEntete(cles, enteteNo(1));
    cles.fermer();
    for (const nom of COPIES) disque.retourner(nom, 100);
    const avant = resumes(disque);
    const rouvert = await ouvrirCles(disque);
    expect(lireEntete(rouvert)).toBeNull();
    expect(rouvert.vierge).toBe(false);
    expect(resumes(disque)).toEqual(avant);
  });
});

describe('une graine', () => {
  test('préparée elle attend, active elle sert, effacée elle n’est plus nulle part', async () => {
    const { disque, cles } = await trousseauDEssai();
    expect(cles.graine('s3')).toBeNull();
    expect(cles.preparees()).toEqual([{ empreinte: enHex(empreinteDeSuivi('s3')), epoque: 4 }]);
    cles.activer('s3', 4);
    expect(cles.graine('s3')).toEqual({ epoque: 4, graine: graineNo(3) });
    expect(cles.preparees()).toEqual([]);
    cles.effacer('s3', 4);
    expect(cles.graine('s3')).toBeNull();
    expect(disque.contient(graineNo(3))).toBe(false);
    expect(cles.graine('s1')).toEqual({ epoque: 1, graine: graineNo(1) });
  });

  test('une autre époque se prépare pendant que la première sert', async () => {
    const { cles } = await trousseauDEssai();
    cles.preparer('s1', 2, graineNo(12));
    expect(cles.graine('s1')?.epoque).toBe(1);
    cles.effacer('s1', 1);
    cles.activer('s1', 2);
    expect(cles.graine('s1')).toEqual({ epoque: 2, graine: graineNo(12) });
  });

  test('effacer un suivi emporte toutes ses époques ; recommencer ne fait rien de plus', async () => {
    const { disque, cles } = await trousseauDEssai();
    cles.preparer('s1', 2, graineNo(12));
    cles.effacer('s1');
    expect([graineNo(1), graineNo(12)].some((graine) => disque.contient(graine))).toBe(false);
    const { appels } = disque;
    cles.effacer('s1');
    expect(disque.appels).toBe(appels);
  });

  test('préparée deux fois, la seconde remplace ; active, elle ne se remplace pas', async () => {
    const { disque, cles } = await trousseauDEssai();
    cles.preparer('s3', 4, graineNo(34));
    expect(cles.preparees()).toHaveLength(1);
    expect(disque.contient(graineNo(3))).toBe(false);
    expect(() => cles.preparer('s1', 1, graineNo(9))).toThrow(TypeError);
    expect(cles.graine('s1')?.graine).toEqual(graineNo(1));
  });

  test('préparée puis abandonnée, elle n’est plus nulle part', async () => {
    const { disque, cles } = await trousseauDEssai();
    for (const preparee of cles.preparees()) cles.abandonner(preparee);
    expect(cles.preparees()).toEqual([]);
    expect(disque.contient(graineNo(3))).toBe(false);
  });

  test('le courant coupé à n’importe quel moment de l’effacement : elle revient entière, ou elle n’est plus nulle part', async () => {
    for (const dechirure of DECHIRURES) {
      await aChaqueArret(
        trousseauDEssai,
        (cles) => cles.effacer('s1'),
        async (disque, fini) => {
          disque.couperLeCourant(tirageDe(dechirure));
          const cles = await ouvrirCles(disque);
          const graine = cles.graine('s1')?.graine ?? null;
          if (fini) expect(graine).toBeNull();
          if (graine) expect(graine).toEqual(graineNo(1));
          else expect(disque.contient(graineNo(1).subarray(0, 8))).toBe(false);
          expect(cles.graine('s2')?.graine).toEqual(graineNo(2));
        },
      );
    }
  });

  test('la page se ferme au milieu, puis le courant se coupe : ce qui a été vu effacé ne revient pas', async () => {
    await aChaqueArret(
      trousseauDEssai,
      (cles) => cles.effacer('s1'),
      async (disque) => {
        disque.tuer();
        const vue = (await ouvrirCles(disque)).graine('s1');
        disque.couperLeCourant();
        expect((await ouvrirCles(disque)).graine('s1')).toEqual(vue);
      },
    );
  });

  test('le disque dit oui sans rien garder : la relecture le voit', async () => {
    const { disque, cles } = await trousseauDEssai();
    disque.incident = ({ action }) => (action === 'ecrire' ? 'muette' : null);
    expect(() => cles.effacer('s1')).toThrow(
      expect.objectContaining({ name: 'ErreurDisque', motif: 'panne' }),
    );
  });

  test('l’effacement refusé par le disque s’achève à l’écriture suivante', async () => {
    for (let rang = 1; rang <= 4; rang += 1) {
      const { disque, cles } = await trousseauDEssai();
      disque.auProchain(rang, 'panne');
      expect(() => cles.effacer('s1')).toThrow(ErreurDisque);
      cles.effacer('s1');
      expect(cles.graine('s1')).toBeNull();
      disque.couperLeCourant();
      expect(disque.contient(graineNo(1))).toBe(false);
    }
  });
});

describe('un fichier sur deux est abîmé', () => {
  const degats: [string, (disque: DisqueEnMemoire, nom: 'cles.a' | 'cles.b') => void][] = [
    ['absent', (disque, nom) => disque.supprimer(nom)],
    ['vidé', (disque, nom) => disque.tronquer(nom, 0)],
    ['remis à zéro', (disque, nom) => disque.poser(nom, zeros(TAILLE_CLES))],
    ['tronqué', (disque, nom) => disque.tronquer(nom, 8800)],
    ['allongé', (disque, nom) => disque.poser(nom, new Uint8Array([...disque.octets(nom), 7, 7, 7]))],
    ['plein de n’importe quoi', (disque, nom) => disque.poser(nom, zeros(TAILLE_CLES).fill(0x5a))],
    ['un bit de l’en-tête retourné', (disque, nom) => disque.retourner(nom, 60, 1)],
    ['sa génération retournée', (disque, nom) => disque.retourner(nom, 15)],
    ['sa version retournée', (disque, nom) => disque.retourner(nom, 8)],
    ['ses essais abîmés', (disque, nom) => disque.retourner(nom, PLAGE_ESSAIS.position)],
    ['l’état d’une graine abîmé', (disque, nom) => disque.retourner(nom, plageDeCase(0).position, 3)],
    ['un bit d’une graine retourné', (disque, nom) => disque.retourner(nom, plageDeCase(1).position + 40, 4)],
  ];

  for (const nom of COPIES) {
    test.each(degats)(`${nom} %s : l’autre le refait`, async (_titre, abimer) => {
      const { disque, cles } = await trousseauDEssai();
      cles.ecrireEssais({ rates: 3, jusqua: 1_795_000_000_000 });
      const avant = voir(cles);
      cles.fermer();
      const intacts = resumes(disque);
      abimer(disque, nom);
      const rouvert = await ouvrirCles(disque);
      expect(voir(rouvert)).toEqual(avant);
      expect(rouvert.rapport).toEqual({ reparees: [nom], grainesPerdues: 0, empechement: null });
      expect(resumes(disque)).toEqual(intacts);
      disque.couperLeCourant();
      expect(resumes(disque)).toEqual(intacts);
    });

    test(`${nom} ne se laisse plus lire : l’autre suffit, et rien ne s’écrit`, async () => {
      const { disque, cles } = await trousseauDEssai();
      const avant = voir(cles);
      cles.fermer();
      const intacts = resumes(disque);
      disque.incident = (appel) => (appel.nom === nom && appel.action === 'lire' ? 'panne' : null);
      const rouvert = await ouvrirCles(disque);
      expect(voir(rouvert)).toEqual(avant);
      expect(rouvert.rapport.empechement?.motif).toBe('panne');
      expect(() => rouvert.effacer('s1')).toThrow(ErreurDisque);
      expect(resumes(disque)).toEqual(intacts);
      disque.incident = () => null;
      rouvert.effacer('s1');
      expect(rouvert.rapport.empechement).toBeNull();
    });
  }

  test('l’un ne se lit plus et l’autre est vide : le coffre n’est pas pris pour un coffre neuf', async () => {
    const { disque, cles } = await trousseauDEssai();
    cles.fermer();
    disque.supprimer('cles.b');
    disque.incident = ({ nom, action }) => (nom === 'cles.a' && action === 'lire' ? 'panne' : null);
    await expect(ouvrirCles(disque)).rejects.toThrow(ErreurDisque);
    disque.incident = () => null;
    expect((await ouvrirCles(disque)).graine('s1')?.graine).toEqual(graineNo(1));
  });

  test('une graine abîmée dans les deux est perdue, les autres non, et sa place n’est pas reprise', async () => {
    const { disque, cles } = await trousseauDEssai();
    cles.fermer();
    for (const nom of COPIES) disque.retourner(nom, plageDeCase(0).position + 40);
    const rouvert = await ouvrirCles(disque);
    expect(rouvert.rapport.grainesPerdues).toBe(1);
    expect(rouvert.graine('s1')).toBeNull();
    expect(rouvert.graine('s2')?.graine).toEqual(graineNo(2));
    const abimee = disque.octets('cles.a').slice(plageDeCase(0).position, plageDeCase(1).position);
    rouvert.preparer('s4', 1, graineNo(4));
    expect(disque.octets('cles.a').slice(plageDeCase(0).position, plageDeCase(1).position)).toEqual(abimee);
  });

  test('une copie restée en arrière ne fait pas revenir ce qui a été effacé', async () => {
    const { disque, cles } = await trousseauDEssai();
    const ancienne = disque.octets('cles.b');
    cles.effacer('s1');
    cles.fermer();
    disque.poser('cles.b', ancienne);
    const rouvert = await ouvrirCles(disque);
    expect(rouvert.graine('s1')).toBeNull();
    expect(disque.contient(graineNo(1))).toBe(false);
  });

  test('pendant la réparation le courant se coupe : rien n’est perdu', async () => {
    for (let rang = 1; rang < 12; rang += 1) {
      for (const nom of COPIES) {
        const { disque, cles } = await trousseauDEssai();
        const avant = voir(cles);
        cles.fermer();
        disque.poser(nom, zeros(TAILLE_CLES).fill(0x5a));
        disque.auProchain(rang, 'coupure');
        await ouvrirCles(disque).catch(() => null);
        disque.couperLeCourant(tirageDe(rang));
        expect(voir(await ouvrirCles(disque))).toEqual(avant);
      }
    }
  });
});

describe('une version plus récente', () => {
  const zone = ecrireZone({ version: 3, generation: 9, json: enOctets('{"autre":true}') }) ?? zeros(0);

  test('dans un seul des fichiers : rien n’est touché, et les fichiers sont rendus', async () => {
    const { disque, cles } = await trousseauDEssai();
    cles.fermer();
    const octets = disque.octets('cles.b');
    octets.set(zone);
    disque.poser('cles.b', octets);
    const avant = resumes(disque);
    await expect(ouvrirCles(disque)).rejects.toThrow(ErreurVersionPlusRecente);
    await expect(ouvrirCles(disque)).rejects.toThrow(ErreurVersionPlusRecente);
    expect(resumes(disque)).toEqual(avant);
  });
});

describe('les essais', () => {
  test('sont gardés à travers un redémarrage, et la coupure du courant ne les remet pas à zéro', async () => {
    await aChaqueArret(
      async () => {
        const essai = await trousseauDEssai();
        essai.cles.ecrireEssais({ rates: 3, jusqua: 1_795_000_000_000 });
        return essai;
      },
      (cles) => cles.ecrireEssais({ rates: 4, jusqua: 1_795_000_060_000.5 }),
      async (disque, fini) => {
        disque.couperLeCourant(tirageDe(5));
        const { rates, jusqua } = (await ouvrirCles(disque)).lireEssais();
        expect([
          [3, 1_795_000_000_000],
          [4, 1_795_000_060_000.5],
        ]).toContainEqual([rates, jusqua]);
        if (fini) expect(rates).toBe(4);
      },
    );
  });

  test('aucun au début', async () => {
    expect((await ouvrirCles(new DisqueEnMemoire())).lireEssais()).toEqual({ rates: 0, jusqua: 0 });
  });
});

describe('la place', () => {
  const toutesPrises = (effacees: readonly number[]) => {
    const octets = zeros(TAILLE_CLES);
    for (let numero = 0; numero < NOMBRE_DE_CASES; numero += 1) {
      const rang = numero + 1;
      const empreinte = empreinteDeSuivi(`suivi ${numero}`);
      const une = { etat: 'active' as const, rang, epoque: 1, empreinte, graine: graineNo(numero) };
      octets.set(
        ecrireCase(effacees.includes(numero) ? caseEffacee(rang) : une),
        plageDeCase(numero).position,
      );
    }
    return octets;
  };

  test('toutes les places prises : refusé par son nom, puis possible dès qu’un suivi est effacé', async () => {
    const disque = new DisqueEnMemoire();
    disque.poser('cles.a', toutesPrises([]));
    const cles = await ouvrirCles(disque);
    expect(() => cles.preparer('de trop', 1, graineNo(1))).toThrow(ErreurTrousseauPlein);
    cles.effacer('suivi 77');
    cles.preparer('de trop', 1, graineNo(1));
    cles.activer('de trop', 1);
    expect(cles.graine('de trop')?.graine).toEqual(graineNo(1));
    expect(cles.graine('suivi 76')?.graine).toEqual(graineNo(76));
  });

  test('la place effacée depuis le plus longtemps est reprise la première', async () => {
    const disque = new DisqueEnMemoire();
    disque.poser('cles.a', toutesPrises([900, 30, 2000]));
    const cles = await ouvrirCles(disque);
    cles.preparer('nouveau', 1, graineNo(5));
    const prise = disque.octets('cles.b').slice(plageDeCase(30).position, plageDeCase(31).position);
    expect(enHex(prise)).toContain(enHex(graineNo(5)));
  });
});

describe('le berceau', () => {
  test('rend un trousseau dont les fichiers, trop jeunes, ont disparu', async () => {
    const disque = new DisqueEnMemoire({ jeunesSePerdent: true });
    const cles = await ouvrirCles(disque);
    ecrireEntete(cles, enteteNo(1));
    cles.preparer('s1', 1, graineNo(1));
    cles.activer('s1', 1);
    const [avant, berceau] = [voir(cles), cles.copie()];
    expect(berceau.length).toBeLessThan(TAILLE_CLES / 10);
    disque.couperLeCourant();
    expect(await FichierCles.ouvrir(disque)).toBeNull();
    expect(voir(await ouvrirCles(disque, berceau))).toEqual(avant);
  });

  test('plus ancien que les fichiers, il ne fait rien revenir', async () => {
    const { disque, cles } = await trousseauDEssai();
    const berceau = cles.copie();
    cles.effacer('s1');
    ecrireEntete(cles, enteteNo(2));
    cles.fermer();
    const rouvert = await ouvrirCles(disque, berceau);
    expect(rouvert.graine('s1')).toBeNull();
    expect(lireEntete(rouvert)).toBe(enteteNo(2));
    expect(disque.contient(graineNo(1))).toBe(false);
  });
});

describe('un seul à la fois', () => {
  test('un second onglet est refusé, et prend la suite quand le premier ferme', async () => {
    const { disque, cles } = await trousseauDEssai();
    await expect(ouvrirCles(disque)).rejects.toThrow(expect.objectContaining({ motif: 'occupe' }));
    cles.fermer();
    expect((await ouvrirCles(disque)).graine('s1')).not.toBeNull();
  });

  test('l’un des deux fichiers tenu ailleurs : l’autre est rendu', async () => {
    const { disque, cles } = await trousseauDEssai();
    cles.fermer();
    const tenu = await disque.ouvrir('cles.b', false);
    await expect(ouvrirCles(disque)).rejects.toThrow(ErreurDisque);
    tenu?.fermer();
    expect((await ouvrirCles(disque)).graine('s1')).not.toBeNull();
  });
});
