/*
First published: 2026-11-23, README.md, Events
Before: <script type="module" src="https://publisher.example/v1/widgets.js"></script>
After: <resource-list></resource-list>
Shows: resource-list
*/
document.addEventListener('rr-load', event => {
  console.log(event.target.localName, 'is on screen in', event.detail.language);
});
document.addEventListener('rr-error', event => console.warn(event.detail.message));
