import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UI_LANGUAGES } from '../../src/core/ui-languages.ts';

const FOLDER = join(import.meta.dirname, '../../docs/screenshots');
const MOST_BYTES = 6_000_000;

const screens = readdirSync(FOLDER);
const namesIn = (screen: string) => readdirSync(join(FOLDER, screen)).toSorted();

test.each(screens)('%s is pictured in every language, light and dark', (screen) => {
  const wanted = UI_LANGUAGES.flatMap((language) => [`${language}-light.webp`, `${language}-dark.webp`]);
  expect(namesIn(screen)).toEqual(wanted.toSorted());
});

test('all pictures together stay small', () => {
  const sizes = screens.flatMap((screen) =>
    namesIn(screen).map((name) => statSync(join(FOLDER, screen, name)).size),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
});

test('the pictures of the README are there', () => {
  const readme = readFileSync(join(FOLDER, '../../README.md'), 'utf8');
  const shown = [...readme.matchAll(/\(docs\/screenshots\/([\w-]+)\/([\w-]+\.webp)\)/g)];
  expect(shown.length).toBeGreaterThan(2);
  for (const [, screen = '', name = ''] of shown) expect(namesIn(screen)).toContain(name);
});
