/*
First published: 2026-11-23, README.md, npm
After: <resource-list></resource-list>
Shows: resource-list
*/
import { define } from 'return-reintegration-widgets'; // registers the three elements

define({ base: 'https://publisher.example/v1/' }); // where the content is fetched from
