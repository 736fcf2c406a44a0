import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadSiteHints } from '../../src/cli/load-site-hints.ts';

const ENGINES = 'patterns/sites/engines';
const FIXTURES = 'tests/fixtures/sites';
const names = (folder: string, ending: string) =>
  readdirSync(folder).flatMap((name) => (name.endsWith(ending) ? [name.slice(0, -ending.length)] : []));

const hints = loadSiteHints();

test('every shipped hint is called what its file is', () => {
  expect(hints.map(({ id }) => id)).toEqual(names(ENGINES, '.json').sort());
});

test('no shipped hint is left that no page shows, and no page that no hint reads', () => {
  expect(names(FIXTURES, '.html').sort()).toEqual(hints.map(({ id }) => id));
});

describe.each(hints)('$id', ({ id, hosts, signs, fields, taught }) => {
  test('is recognised by signs, names a title, and was not taught on somebody’s page', () => {
    expect(hosts).toEqual(['*']);
    expect(signs.length).toBeGreaterThan(0);
    expect(fields.title).toBeDefined();
    expect(taught).toBeUndefined();
  });

  test('says what it was made for, and has a page with what stands on it', () => {
    const { notes, $schema } = JSON.parse(readFileSync(`${ENGINES}/${id}.json`, 'utf8'));
    expect(notes.length).toBeGreaterThan(40);
    expect($schema).toBe('../../schema/site-hint.schema.json');
    expect(existsSync(`${FIXTURES}/${id}.json`)).toBe(true);
  });
});
