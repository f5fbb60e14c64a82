import { mount } from 'svelte';
import '../../../../src/ui/index.css';
import Galerie from './Galerie.svelte';

const demande = new URLSearchParams(location.search);
const theme = demande.get('theme');
const main = demande.get('main');
if (theme) document.documentElement.dataset['theme'] = theme;
if (main) document.documentElement.dataset['main'] = main;

const cible = document.getElementById('app');
if (cible) mount(Galerie, { target: cible, props: { ouvre: demande.get('ouvre') ?? '' } });
