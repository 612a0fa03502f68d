/** An element with its content in a shadow root: readers see it before any script runs. */
export async function prerendered(view: 'overview' | 'resources' | 'footnote') {
  const response = await fetch(`https://publisher.example/v1/fr/${view}/fragment.html`);
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}.`);
  return response.text();
}
