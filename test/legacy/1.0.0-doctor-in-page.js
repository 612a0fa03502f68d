/*
First published: 2026-11-24, docs/doctor.md, In the page
Before: <script type="module" src="https://publisher.example/v1/widgets.js"></script><resource-list lang="en"></resource-list>
Shows: resource-list
*/
import('https://publisher.example/v1/doctor.js');
