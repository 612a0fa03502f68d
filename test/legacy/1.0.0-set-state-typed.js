/*
First published: 2026-11-29, README.md, resource-list
Before: <script type="module" src="https://publisher.example/v1/widgets.js"></script><resource-list></resource-list>
Shows: resource-list
*/
await document.querySelector('resource-list')?.setState({ words: 'children', filters: { type: ['guidance'] }, sort: 'title' });
