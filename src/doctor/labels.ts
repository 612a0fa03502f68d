/** What the doctor says beside its findings, in the page and on the command line. */
import type { MsgFn } from '../localization/msg.js';
import type { Need } from './page.js';

export const labels = (msg: MsgFn) => ({
  error: msg('Error', { id: 'doctor-error' }),
  warning: msg('Warning', { id: 'doctor-warning' }),
  hint: msg('Hint', { id: 'doctor-hint' }),
  cause: msg('Cause', { id: 'doctor-cause' }),
  fix: msg('What to do', { id: 'doctor-fix' }),
  nothingFound: msg('Nothing found: the embeds of this page are as meant.', { id: 'doctor-nothing' }),
  nothingOfOurs: msg('This page has no script, element, link or frame of ours.', {
    id: 'doctor-nothing-of-ours',
  }),
});

/** For words of the trade, why an address gives no answer. */
export function plainWords(msg: MsgFn): Record<string, string> {
  const late = msg('no answer in time', { id: 'doctor-why-late' });
  return {
    ENOTFOUND: msg('there is no such host', { id: 'doctor-why-no-host' }),
    ECONNREFUSED: msg('the host accepts no connection', { id: 'doctor-why-refused' }),
    ETIMEDOUT: late,
    timeout: late,
  };
}

/** Why rules have been skipped. */
export function missing(msg: MsgFn): Record<Need, string> {
  const sent = msg('Not examined, as the page cannot be loaded as the server sends it:', {
    id: 'doctor-without-sent',
  });
  return {
    address: msg('Not examined, as the address of the page is not known:', { id: 'doctor-without-address' }),
    sent,
    source: sent,
    policies: msg('Not examined, as the headers of the page are not known:', {
      id: 'doctor-without-headers',
    }),
    answers: msg('Not examined, as no other address has been asked:', { id: 'doctor-without-answers' }),
    live: msg('Only examined in a browser, with ?rr-doctor in the address of the page:', {
      id: 'doctor-without-browser',
    }),
  };
}
