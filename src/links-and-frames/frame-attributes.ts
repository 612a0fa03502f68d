/** What each frame of ours says to the browser, whoever writes its line. */

export const frameAttributes = {
  loading: 'lazy',
  referrerpolicy: 'no-referrer',
  allow: 'clipboard-write',
};
