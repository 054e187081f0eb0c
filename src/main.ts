import { mount } from 'svelte';
import App from './App.svelte';
import './components/tokens.css';
import { allowOwnWorkers } from './workers';

allowOwnWorkers(document.baseURI);

const target = document.getElementById('app');
if (!target) throw new Error('no element #app');
mount(App, { target });
