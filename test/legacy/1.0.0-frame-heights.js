/*
First published: 2026-11-24, docs/frames.md, Heights without our script
Before: <iframe title="Documents" src="https://publisher.example/v1/fr/resources/?frame&amp;limit=2"></iframe>
Shows: iframe
*/
const frame = document.querySelector('iframe');
addEventListener('message', ({ data, source, origin }) => {
  if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
  if (data?.type === 'rr-height') frame.style.height = `${data.height}px`;
});
const ask = () => frame.contentWindow.postMessage({ type: 'rr-height?' }, '*');
frame.addEventListener('load', ask);
ask();
