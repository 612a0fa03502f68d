import { define } from 'return-reintegration-widgets';

define({ base: 'https://publisher.example/v1/' });

export default defineNuxtPlugin(() => {});
