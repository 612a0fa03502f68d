/** Copies samples, changes the language of a live example, and searches. */
const { root, copy, copied } = document.body.dataset;

for (const sample of document.querySelectorAll('pre')) {
  const text = sample.textContent;
  const button = document.createElement('button');
  button.className = 'copy';
  button.textContent = copy;
  button.onclick = async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = copied;
  };
  sample.tabIndex = 0; // it scrolls
  sample.before(button);
}

document.querySelector('.live select')?.addEventListener('change', ({ target }) => {
  target.closest('.live').lastElementChild.lang = target.value;
});

const bundlePath = `${root}/pagefind/`;
new PagefindUI({
  element: '#search',
  showImages: false,
  bundlePath,
  // Most pages are in English alone.
  mergeIndex: document.documentElement.lang === 'en' ? [] : [{ bundlePath, language: 'en' }],
});
