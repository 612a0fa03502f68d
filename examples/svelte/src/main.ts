import { define } from 'return-reintegration-widgets';
import { mount } from 'svelte';
import App from './App.svelte';

define({ base: 'https://publisher.example/v1/' });
mount(App, { target: document.querySelector('#app')! });
