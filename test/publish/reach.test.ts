import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reachOf, table } from '../../publish/reach.ts';

const line = (path: string, origin: string, { day = '24/Nov/2026', status = 200 } = {}) =>
  `192.0.2.7 - - [${day}:10:30:00 +0000] "GET ${path} HTTP/2.0" ${status} 512 "-" "Browser" "${origin}"`;
const french = '/v1/content/fr/overview.json';
const agency = 'https://agency.example';

describe('The reach of the widgets', () => {
  it('is told by week, site and language', async () => {
    const { reach } = await reachOf([
      line(french, agency),
      line(french, agency, { status: 304, day: '29/Nov/2026' }),
      line('/v1/content/ar/resources.json', agency),
      line(french, 'https://other.example', { day: '30/Nov/2026' }),
      line(french, '-'),
    ]);
    assert.deepEqual(reach, [
      { week: '2026-W49', origin: 'https://other.example', language: 'fr', count: 1 },
      { week: '2026-W48', origin: '', language: 'fr', count: 1 },
      { week: '2026-W48', origin: agency, language: 'ar', count: 1 },
      { week: '2026-W48', origin: agency, language: 'fr', count: 2 },
    ]);
  });

  it('counts weeks as ISO 8601 does around New Year', async () => {
    const weekOn = async (day: string) => (await reachOf([line(french, agency, { day })])).reach[0]!.week;
    assert.deepEqual(await Promise.all(['31/Dec/2024', '01/Jan/2027', '04/Jan/2027'].map(weekOn)), [
      '2025-W01',
      '2026-W53',
      '2027-W01',
    ]);
  });

  it('counts only content that was found', async () => {
    const others = ['/v1/widgets.js', '/v1/content/xx/overview.json', '/v1/fr/overview/'];
    const log = [...others.map(path => line(path, agency)), line(french, agency, { status: 404 })];
    assert.deepEqual(await reachOf(log), { reach: [], unread: 0 });
  });

  it('says how many lines it could not read', async () =>
    assert.equal((await reachOf(['???', '', 'nothing'])).unread, 2));

  it('tells neither small counts nor pages nor readers', async () => {
    const few = Array<string>(9).fill(line(french, `${agency}`));
    const many = Array<string>(10).fill(line(french, 'https://large.example'));
    const told = table((await reachOf([...few, ...many, line(french, `${agency}/page`)])).reach);
    assert.match(told, /agency\.example \| +fr \| fewer than 10/);
    assert.match(told, /large\.example \| +fr \| +10 \|/);
    assert.doesNotMatch(told, /192\.0\.2\.7|\/page|Browser/);
  });
});
