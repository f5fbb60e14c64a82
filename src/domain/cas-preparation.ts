/** Before the accord: the dated steps of a case. */
import { LIMITES } from './limites.ts';
import type { ContenuPreparation, EtapePreparation } from './contenus.ts';
import { date, dictionnaire, enObjet, ouRien, texte, type Lecteur } from './cas-lecteur.ts';

const court = texte(LIMITES.court);
const raison = texte(LIMITES.raison);

const ETAPES: Readonly<Record<string, EtapePreparation>> = {
  cadre_rencontre_le: 'cadre-rencontre',
  medecin_informe_le: 'medecin-informe',
  equipe_informee_le: 'equipe-informee',
  charte_relue_le: 'charte-acceptee',
  notice_remise_le: 'notice-remise',
};

interface PreparationDuCas {
  readonly etapes: readonly ContenuPreparation[];
  readonly accordDemandePar: string | null;
}

export const lirePreparation: Lecteur<PreparationDuCas> = (valeur, chemin) => {
  const objet = enObjet(valeur, chemin);
  const passees = ouRien(dictionnaire(raison))(objet['etapes_passees'], `${chemin}.etapes_passees`) ?? {};
  const etapes = Object.entries(ETAPES).flatMap(([cle, etape]): ContenuPreparation[] => {
    const le = ouRien(date)(objet[cle], `${chemin}.${cle}`);
    const passee = passees[cle];
    if (le) return [{ etape, le }];
    return passee ? [{ etape, passee }] : [];
  });
  return {
    etapes,
    accordDemandePar: ouRien(court)(objet['accord_demande_par'], `${chemin}.accord_demande_par`),
  };
};
