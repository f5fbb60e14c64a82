/** The strict schema of a provenance read in a file: nothing missing, nothing more, nothing out of measure. */
import * as v from 'valibot';
import {
  date,
  empreinte,
  entier,
  facultatif,
  liste,
  nom,
  objet,
  parmi,
  quiAccorde,
  rang,
  texte,
  type Champs,
  type Schema,
} from '../../domain/stricts-briques.ts';
import type { Preuve, Source } from '../modeles/commun.ts';
import type { Objet, Provenance } from './provenance.ts';
import type { ReglagesImprimes } from './reglages.ts';

const CHAINES_MAX = 200;

const court = v.pipe(v.string(), v.maxLength(60));

const relecteur = parmi({ patient: true, proche: true });

const OBJET: Schema<Objet> = v.variant('document', [
  v.strictObject({ document: v.literal('accord'), pour: quiAccorde }),
  v.strictObject({
    document: v.literal('journal'),
    pour: parmi({ suiveur: true, patient: true, proche: true }),
  }),
  v.strictObject({ document: parmi({ fiche: true, 'retour-equipe': true }) }),
  v.strictObject({
    document: v.literal('retour-patient'),
    pour: relecteur,
    lecture: parmi({ standard: true, facile: true }),
  }),
  v.strictObject({ document: v.literal('plan'), jour: date }),
  v.strictObject({ document: v.literal('bilan'), rapport: empreinte }),
]);

const CHAINE = objet({
  appareil: nom,
  nombre: rang,
  tete: empreinte,
  empreinte: v.nullable(court),
  absentes: facultatif(rang),
} satisfies Champs<Preuve[number]>);

const SOURCE = objet({ registre: nom, chaines: liste(CHAINE, CHAINES_MAX) } satisfies Champs<Source>);

const REGLAGES: Schema<ReglagesImprimes> = objet({
  etablissement: facultatif(texte),
  contactDemarche: facultatif(texte),
  contactDpo: facultatif(texte),
  contactRdu: facultatif(texte),
  dureeJournalJours: facultatif(entier),
  dureeConsentementMois: facultatif(entier),
  dureeRapportAnnees: facultatif(entier),
  delaiRelectureJours: facultatif(entier),
  seuilEffectif: facultatif(entier),
  suiveurFonction: facultatif(texte),
  suiveurPrenom: facultatif(texte),
} satisfies Champs<ReglagesImprimes>);

const PROVENANCE: Schema<Provenance> = objet({
  v: v.literal(1),
  application: court,
  objet: OBJET,
  registres: liste(SOURCE, CHAINES_MAX),
  reglages: REGLAGES,
  donnees: empreinte,
} satisfies Champs<Provenance>);

/** Null: not one. */
export function provenanceStricte(valeur: unknown): Provenance | null {
  const { success, output } = v.safeParse(PROVENANCE, valeur);
  return success ? output : null;
}
