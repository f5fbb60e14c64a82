/** Mounts the screen alone, on a scene named in the address: to look at it, never shipped. */
import { mount } from 'svelte';
import ObserverScreen from '../../../../src/screens/observer/ObserverScreen.svelte';
import '../../../../src/ui/index.css';
import { fauxMonde } from '../../../aides/fauxOuvert.svelte.ts';
import { journee } from '../scenes.ts';

const demande = new URLSearchParams(location.search);
const nom = demande.get('scene') ?? 'journee';
document.documentElement.dataset['theme'] = demande.get('theme') ?? 'jour';

const monde = fauxMonde({
  prepare: nom !== 'preparation',
  accord: !['preparation', 'accord'].includes(nom),
  commence: !['preparation', 'accord', 'depart'].includes(nom),
  citations: nom !== 'sans-citation',
  ...(nom !== 'sans-citation' && { proche: { citations: true } }),
  reglages: { main: demande.get('main') === 'gauche' ? 'gauche' : 'droite' },
});
if (!['preparation', 'accord', 'depart'].includes(nom)) journee(monde);
const cible = document.getElementById('app');
if (cible) mount(ObserverScreen, { target: cible, props: { ouvert: monde.ouvert, outils: monde.outils } });
