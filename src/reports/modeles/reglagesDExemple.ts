/** Settings of an invented case: every contact says that it is not real. */
import { REGLAGES_PAR_DEFAUT, type Reglages } from '../../domain/reglages.ts';

export const REGLAGES_D_EXEMPLE: Reglages = {
  ...REGLAGES_PAR_DEFAUT,
  etablissement: 'Établissement d’exemple',
  contactDemarche: 'Référent qualité, 01 00 00 00 01, demarche@exemple.invalid (contact fictif)',
  contactDpo: 'Délégué à la protection des données, dpo@exemple.invalid (contact fictif)',
  contactRdu: 'Représentants des usagers, usagers@exemple.invalid (contact fictif)',
  numeroUrgence: '00 00 (numéro fictif)',
  suiveurPrenom: 'Prénom d’exemple',
  suiveurFonction: 'Suiveur ou suiveuse',
};
