/** Mounts « Rédiger » alone on cas/01, as the address says: to look at it, never shipped. */
import { mount } from 'svelte';
import FicheScreen from '../../../../src/screens/fiche/FicheScreen.svelte';
import JournalScreen from '../../../../src/screens/journal/JournalScreen.svelte';
import '../../../../src/ui/index.css';
import { ecrituresDuCas01, journalSeul, mondeDuCas } from '../../../aides/casOuvert.svelte.ts';

const demande = new URLSearchParams(location.search);
const theme = demande.get('theme') === 'nuit' ? 'nuit' : 'jour';
document.documentElement.dataset['theme'] = theme;

const garder = demande.get('scene') === 'ecrite' ? undefined : journalSeul;
const { ouvert, outils } = mondeDuCas(ecrituresDuCas01(garder), { theme });
const cible = document.getElementById('app');
if (cible) {
  const Ecran = demande.get('ecran') === 'fiche' ? FicheScreen : JournalScreen;
  mount(Ecran, { target: cible, props: { ouvert, outils } });
}
