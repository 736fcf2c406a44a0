import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadPatterns } from '../../../../../src/cli/load-packs.ts';
import { makeNew } from '../../../../../src/cli/packs/new/make-new.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { writePatterns } from '../patterns-folder.ts';
import { rawPatterns } from '../raw-patterns.ts';

const EXAMPLES = ['--flag', 'account-sales=konto', '--pass', 'account-sales=bankkonto'];

function folderOf(): URL {
  return writePatterns(temporaryFolder(), rawPatterns([{ id: 'one', weight: 60, when: 'x.one' }]));
}

test('makes a term file whose examples come out', () => {
  const folder = folderOf();
  const args = ['terms', 'sv', '--term', 'x.one=konto', '--term', 'x.one=konton', ...EXAMPLES];
  expect(makeNew(args, folder)).toEqual({ out: 'made patterns/terms/sv.json\n', exit: 0 });
  expect(loadPatterns(folder).terms.find(({ file }) => file === 'terms/sv.json')?.data).toMatchObject({
    language: 'sv',
    terms: { 'x.one': ['konto', 'konton'] },
    examples: { 'account-sales': { flag: ['konto'], pass: ['bankkonto'] } },
  });
});

test.each([
  [['terms', 'sv', '--term', 'x.one=bankkonto', ...EXAMPLES], 'must be flagged, and is not found', 1],
  [['terms', 'zh', '--term', 'x.one=konto', ...EXAMPLES], 'patterns/terms/zh.json exists', 2],
  [['terms', '../sv', '--term', 'x.one=konto', ...EXAMPLES], 'is no language tag', 2],
  [['terms', 'sv', ...EXAMPLES], 'missing --term', 2],
  [['terms', 'sv', '--term', 'x.one=konto'], 'missing --flag and --pass', 2],
  [['terms'], 'give a LANGUAGE', 2],
  [['site'], 'unknown kind site', 2],
  [[], 'say rule or terms', 2],
])('%j writes nothing', (args, complaint, exit) => {
  const folder = folderOf();
  const answer = makeNew(args, folder);
  expect(answer.exit).toBe(exit);
  expect(answer.complaint).toContain(complaint);
  expect(existsSync(new URL('terms/sv.json', folder))).toBe(false);
});
