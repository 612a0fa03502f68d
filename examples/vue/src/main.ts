import { define } from 'return-reintegration-widgets';
import { createApp } from 'vue';
import App from './App.vue';

define({ base: 'https://publisher.example/v1/' });
createApp(App).mount('#app');
