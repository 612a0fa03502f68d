/** What `{lang}/territories.json` holds: the notes that publishers require where a text names a territory. */
import { check } from './shape.js';
import type { Shape } from './shape.js';

export interface Wording {
  /** The official text by language. It is never translated by us: a language without one shows another, marked. */
  texts: Record<string, string>;
}

export interface Territory {
  /** The spellings by which a text names the territory, in all languages. */
  mentions: string[];
  /** By the organisation whose words they are: `un`, `eu`, `coe`… */
  wordings: Record<string, Wording>;
}

export interface TerritoriesContent {
  language: string;
  version?: string;
  territories: Record<string, Territory>;
}

const territories: Shape = {
  language: 'text',
  territories: { '*': { mentions: ['text'], wordings: { '*': { texts: { '*': 'text' } } } } },
};

/** @throws ContentError naming the field that is wrong. */
export function readTerritories(json: unknown): TerritoriesContent {
  check(json, territories);
  return json as TerritoriesContent;
}
