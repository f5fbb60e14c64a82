import { mount } from 'svelte';
import '../../../../src/ui/index.css';
import AccordScreen from '../../../../src/screens/accord/AccordScreen.svelte';
import { OUI_SIMPLE, REGLAGES_COMPLETS, UN_PARENT } from '../scenes.ts';
import { fauxMonde } from '../../../aides/fauxOuvert.svelte.ts';

const demande = new URLSearchParams(location.search);
const theme = demande.get('theme');
if (theme) document.documentElement.dataset['theme'] = theme;

const { ouvert, outils } = fauxMonde({
  accord: demande.has('accord'),
  reglages: demande.has('vide') ? {} : REGLAGES_COMPLETS,
});
if (demande.has('mineur')) for (const accord of [OUI_SIMPLE, UN_PARENT]) ouvert.poser('accord', accord);
const cible = document.getElementById('app');
if (cible) mount(AccordScreen, { target: cible, props: { ouvert, outils } });
