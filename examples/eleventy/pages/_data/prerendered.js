/** The overview with its text in a shadow root: readers see it before any script runs. */
export default async function () {
  const response = await fetch('https://publisher.example/v1/fr/overview/fragment.html');
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}.`);
  return { overview: await response.text() };
}
