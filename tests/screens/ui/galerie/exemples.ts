import type { Bloc } from '../../../../src/ui/blocs.ts';
import type { EntreeMenu } from '../../../../src/ui/menu.ts';

export const ENTREES: readonly EntreeMenu[] = [
  { href: '#/', libelle: 'Accueil', icone: 'maison' },
  { href: '#/suivis', libelle: 'Mes suivis', court: 'Suivis', icone: 'chemin' },
  { href: '#/revue', libelle: 'Revue', icone: 'document' },
  { href: '#/plan', libelle: 'Plan d’actions', court: 'Plan', icone: 'liste' },
  { href: '#/rapports', libelle: 'Rapports', icone: 'document', secondaire: true },
  { href: '#/aide', libelle: 'Aide', icone: 'aide' },
  { href: '#/reglages', libelle: 'Réglages', icone: 'reglages', secondaire: true },
];

export const LIENS = [
  { href: '#/accessibilite', libelle: 'Accessibilité : non conforme' },
  { href: '#/mentions', libelle: 'Mentions légales' },
  { href: '#/donnees', libelle: 'Données personnelles' },
];

export const QUI = [
  { valeur: 'patient', libelle: 'Patient' },
  { valeur: 'proche', libelle: 'Proche', desactive: true, raison: 'aucun accord n’est enregistré.' },
  { valeur: 'soins', libelle: 'Soins' },
  { valeur: 'autre', libelle: 'Autre…' },
] as const;

export const SOURCES = [
  { valeur: 'vu', libelle: 'Vu' },
  { valeur: 'dit', libelle: 'Dit' },
  { valeur: 'suppose', libelle: 'Supposé' },
] as const;

export const RESSENTIS = [
  { valeur: '-2', libelle: 'Très difficile', visage: -2 },
  { valeur: '-1', libelle: 'Difficile', visage: -1 },
  { valeur: '0', libelle: 'Neutre', visage: 0 },
  { valeur: '1', libelle: 'Bon', visage: 1 },
  { valeur: '2', libelle: 'Très bon', visage: 2 },
  { valeur: 'nsp', libelle: 'Ne sait pas, ne veut pas dire' },
] as const;

export const PROMESSES = [
  { cle: 'a', etat: 'retard', badge: 'En retard de 3 jours', titre: 'Faire le retour à l’équipe' },
  { cle: 'b', etat: 'a-faire', badge: 'Aujourd’hui, avant 16 h 40', titre: 'Prendre votre débrief' },
  { cle: 'c', etat: 'fait', badge: 'Tenue le 20 novembre', titre: 'Revue par le ou la cadre' },
] as const;

export const BLOCS: readonly Bloc[] = [
  { titre: 'Un texte long', niveau: 2 },
  { p: 'Un paragraphe avec un passage **important** et une suite.' },
  { puces: ['Un **premier** point', 'Un second point'] },
  { liste: ['D’abord', 'Ensuite'] },
  { cases: ['À cocher sur le papier', 'Une autre ligne à cocher, plus longue, qui passe à la ligne'] },
  { citation: '« On m’a parlé comme à quelqu’un. »' },
  { encart: 'Retenez **ceci**.' },
  {
    tableau: {
      legende: 'Durées',
      entetes: ['Étape', 'Durée'],
      lignes: [
        ['J’arrive', '25 min'],
        ['J’attends', '1 h 40'],
      ],
    },
  },
];

export const DESSIN = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 340 120" class="frise">
<path class="grille" d="M10 20H330M10 60H330M10 100H330"/>
<path class="l-patient" d="M20 60 90 20 160 60 230 100 310 20"/>
<path class="l-proche" d="M20 40 90 60 160 100 230 60 310 40"/>
<circle class="p-patient" cx="90" cy="20" r="5"/><rect class="p-proche" x="155" y="95" width="10" height="10"/>
<text class="t-patient" x="250" y="16">Patient</text></svg>`;
