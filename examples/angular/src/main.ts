import { bootstrapApplication } from '@angular/platform-browser';
import { define } from 'return-reintegration-widgets';
import { App } from './app';

define({ base: 'https://publisher.example/v1/' });
void bootstrapApplication(App);
