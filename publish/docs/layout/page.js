/** Copies samples, changes the language of a live example, and searches. */
const root = document.body.dataset.root;

for (const sample of document.querySelectorAll('pre')) {
  const text = sample.textContent;
  const button = document.createElement('button');
  button.className = 'copy';
  button.textContent = 'Copy';
  button.onclick = async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  };
  sample.tabIndex = 0; // it scrolls
  sample.before(button);
}

document.querySelector('.live select')?.addEventListener('change', ({ target }) => {
  target.closest('.live').lastElementChild.lang = target.value;
});

new PagefindUI({ element: '#search', showImages: false, bundlePath: `${root}/pagefind/` });
