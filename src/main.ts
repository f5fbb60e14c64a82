import { mount } from 'svelte';
import App from './app/App.svelte';
import { Application } from './app/application.svelte.ts';
import { MiseAJour } from './app/miseAJour.svelte.ts';
import './ui/index.css';

const cible = document.getElementById('app');
if (!cible) throw new Error('La page n’a pas de place pour l’application.');

const application = new Application();
const miseAJour = new MiseAJour();
mount(App, { target: cible, props: { application, miseAJour } });
void application.demarrer();
void miseAJour.inscrire();
