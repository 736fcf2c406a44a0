import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadPatterns, PackLoadError } from '../../../../../src/cli/load-packs.ts';
import { newRule } from '../../../../../src/cli/packs/new/new-rule.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { writePatterns } from '../patterns-folder.ts';
import { rawPatterns } from '../raw-patterns.ts';

const LANGUAGES = ['en', 'zh-CN', 'zh-TW', 'es'];
const each = (flag: string, text: string) => LANGUAGES.flatMap((language) => [flag, `${language}=${text}`]);

const FLAGS = {
  title: each('--title', 'Rents things'),
  falseAlarms: each('--false-alarms', 'Rental of flats and cars'),
  when: ['--when', '{"all":["x.one","x.two"]}'],
  weight: ['--weight', '60'],
  flag: ['--flag', '甲乙', '--flag', '乙 甲'],
  pass: ['--pass', '乙', '--pass', '禁甲乙'],
  source: ['--source', 'law:some-law', '--source', 'Read in many advertisements'],
  author: ['--author', 'Mei Lin'],
};

function add(changes: Partial<Record<keyof typeof FLAGS, string[]>> = {}, more: readonly string[] = []) {
  const folder = writePatterns(temporaryFolder(), rawPatterns([{ id: 'one', weight: 60, when: 'x.one' }]));
  const before = readFileSync(new URL('packs/p.json', folder), 'utf8');
  const args = ['p', 'two', ...Object.values({ ...FLAGS, ...changes }).flat(), ...more];
  return { folder, before, run: () => newRule(args, '2026-11-22', folder) };
}

test('adds a complete experimental rule behind the others, which stay as they were', () => {
  const { folder, before, run } = add();
  expect(run()).toEqual({
    out: 'added two to patterns/packs/p.json, experimental until you promote it\n',
    exit: 0,
  });
  const after = readFileSync(new URL('packs/p.json', folder), 'utf8');
  expect(after.startsWith(before.slice(0, before.lastIndexOf('}\n  ]') + 1))).toBe(true);
  expect(loadPatterns(folder).packs[0]?.data.rules[1]).toMatchObject({
    id: 'two',
    status: 'experimental',
    weight: 60,
    when: { all: ['x.one', 'x.two'] },
    author: 'Mei Lin',
    created: '2026-11-22',
    modified: '2026-11-22',
    sources: ['law:some-law', 'Read in many advertisements'],
    examples: { flag: ['甲乙', '乙 甲'], pass: ['乙', '禁甲乙'] },
  });
});

test('takes a date, a cap and a polarity', () => {
  const { folder, run } = add({}, ['--date', '2026-01-31', '--cap', 'likely', '--polarity', 'wanted']);
  expect(run().exit).toBe(0);
  expect(loadPatterns(folder).packs[0]?.data.rules[1]).toMatchObject({
    cap: 'likely',
    polarity: 'wanted',
    created: '2026-01-31',
  });
});

describe('writes nothing and says why', () => {
  test.each<[string, Parameters<typeof add>[0], string, number]>([
    ['flags that are missing', { author: [], pass: [] }, 'missing --pass, --author', 2],
    ['a title without a language', { title: FLAGS.title.slice(2) }, '--title is missing for en', 2],
    [
      'a title without its language',
      { title: ['--title', 'Rents'] },
      '--title “Rents”: write it as KEY=TEXT',
      2,
    ],
    ['a condition that is no JSON', { when: ['--when', '{seq}'] }, '--when is no JSON', 2],
    ['an unknown flag', { author: ['--autor', 'x'] }, "Unknown option '--autor'", 2],
    ['an example that the rule does not meet', { flag: ['--flag', '甲'] }, 'needs x.two', 1],
    ['an example that does not pass', { pass: ['--pass', '甲 乙'] }, 'must pass, and is strong', 1],
  ])('%s', (_, changes, complaint, exit) => {
    const { folder, before, run } = add(changes);
    const answer = run();
    expect(answer.exit).toBe(exit);
    expect(answer.complaint).toContain(complaint);
    expect(readFileSync(new URL('packs/p.json', folder), 'utf8')).toBe(before);
  });

  test.each<[string, Parameters<typeof add>[0], string]>([
    ['an unknown concept', { when: ['--when', 'x.nine'] }, 'packs/p.json: rules two: unknown concept x.nine'],
    ['false alarms that name none', { falseAlarms: each('--false-alarms', 'none') }, 'every rule has some'],
    ['a weight that is no number', { weight: ['--weight', 'heavy'] }, 'packs/p.json: rules[1].weight'],
  ])('%s', (_, changes, complaint) => {
    const { run } = add(changes);
    expect(run).toThrow(PackLoadError);
    expect(run).toThrow(complaint);
  });

  test('a pack that is not there, or no pack at all', () => {
    const { folder } = add();
    const args = Object.values(FLAGS).flat();
    expect(newRule(['q', 'two', ...args], '2026-11-22', folder).complaint).toContain('there is no pack q');
    expect(newRule(args, '2026-11-22', folder).complaint).toContain('give a PACK and an ID');
  });
});
