/*
First published: 2026-11-23, README.md, npm
Code: import { define } from 'return-reintegration-widgets'; define({ base: 'https://publisher.example/v1/' });
After: <un-resource-list></un-resource-list>
Shows: un-resource-list
*/
define({ prefix: 'un' }); // <un-resource-list>, <un-territory-footnote>, <un-return-reintegration-overview>
