/** The doctor in the page: looks at it as it stands, and shows what it finds beside it. */
import { wordsOf } from '../localization/messages.js';
import { directionOf, localeOf } from '../localization/language.js';
import type { Language } from '../localization/language.js';
import { loadDoctorWords } from './doctor-words.js';
import { examine } from './examine.js';
import { feedLines } from './feeds.js';
import { gatherPage, isXhtml } from './gather-page.js';
import type { Finding } from './rule.js';

export async function examinePage(): Promise<void> {
  if (document.readyState === 'loading')
    await new Promise(resolve => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  const page = await gatherPage();
  const locale = localeOf(document.documentElement);
  // Where its words cannot be had, English is better than nothing.
  const language = await loadDoctorWords(locale.language).then(
    () => locale.language,
    () => 'en' as const,
  );
  const msg = wordsOf(() => language);
  const report = examine(page, msg, directionOf(language) === 'rtl');
  tell(report.findings);
  for (const reading of report.feeds)
    for (const line of feedLines(reading, msg, language))
      console.info(`rr-doctor ${reading.address}: ${line}`);
  // In XML, templates of Lit cannot be read.
  if (isXhtml) showText(report.findings, language);
  else {
    const { showPanel } = await import('./panel.js');
    showPanel(report, msg, language);
  }
  document.dispatchEvent(new CustomEvent('rr-doctor', { detail: report }));
}

/** For whoever looks there first. */
function tell(findings: Finding[]) {
  for (const { rule, severity, cause, fix, node } of findings)
    console[severity === 'hint' ? 'info' : 'warn'](
      `rr-doctor ${rule}: ${cause} ${fix}`,
      ...(node ? [node] : []),
    );
  if (findings.length)
    console.table(findings.map(({ rule, severity, selector, line }) => ({ rule, severity, selector, line })));
}

/** In place of the panel: the same sentences as plain text. */
function showText(findings: Finding[], language: Language): void {
  const text = document.createElement('pre');
  text.lang = language;
  text.dir = directionOf(language);
  text.textContent = findings.map(({ rule, cause, fix }) => `${rule}\n${cause}\n${fix}`).join('\n\n');
  Object.assign(text.style, {
    position: 'fixed',
    inset: 'auto 0 0',
    zIndex: '2147483647',
    maxHeight: '50vh',
    margin: '0',
    padding: '1em',
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    background: 'Canvas',
    color: 'CanvasText',
  });
  document.documentElement.append(text);
}
