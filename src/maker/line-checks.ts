/** What to look at before publishing. */
import type { View } from '../content/views.js';
import type { Attributes, Choice } from './choice.js';
import type { CheckName } from './lines-words.js';
import { releaseIn } from './script-lines.js';
import type { Agreed } from './script-lines.js';

/** A check is named with the values for its sentence. */
export type Check = [name: CheckName, values?: Record<string, string>];

export function commonChecks({ view, embed, attributes }: Choice): Check[] {
  return [[embed ? 'lang-own' : 'lang'], ...headingChecks(view, attributes), ['themes']];
}

function headingChecks(view: View, attributes: Attributes): Check[] {
  if (view === 'footnote') return [];
  if ('no-heading' in attributes) return [['no-heading']];
  const { 'heading-level': level = '2' } = attributes;
  return level === 'auto' ? [] : [['heading-level', { level }]];
}

export function noteChecks({ view, attributes }: Choice): Check[] {
  if (view === 'resources') return [];
  const { for: id } = attributes;
  return id ? [['note'], ['for', { id }]] : [['note']];
}

export function agreedChecks({ agreed }: { agreed?: Agreed | undefined }): Check[] {
  if (!agreed) return [];
  return releaseIn(agreed) ? [['pinned']] : [['key']];
}
