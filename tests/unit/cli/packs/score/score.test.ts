import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { score } from '../../../../../src/cli/packs/score/score.ts';
import { ScorecardSchema, summaryOf } from '../../../../../src/core/packs/scorecard.schema.ts';
import { temporaryFile, temporaryFolder } from '../../temporary-folder.ts';
import { writePatterns } from '../patterns-folder.ts';
import { rawPatterns } from '../raw-patterns.ts';

const SALE = 'account-sales';
const ROWS = [
  { text: '甲', label: SALE, lang: 'zh-Hans' },
  { text: '甲', label: SALE, lang: 'zh-Hans', obfuscated: true, techniques: ['dots', 'width'] },
  { text: '天', label: SALE, lang: 'en', obfuscated: true, techniques: ['dots'] },
  { text: '甲', label: 'none', lang: 'en' },
  { text: '天', label: 'none', lang: 'en' },
  { text: '甲', label: 'none', lang: 'en', tier: 'optional' },
];

const folderOf = () =>
  writePatterns(temporaryFolder(), rawPatterns([{ id: 'one', weight: 60, when: 'x.one' }]));
const fileOf = (rows: readonly object[]) =>
  temporaryFile('rows.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'));

test('writes what a pack did on core records, and where', async () => {
  const folder = folderOf();
  const answer = await score(['--date', '2026-11-22', fileOf(ROWS)], folder);
  expect(answer.out).toContain('p@1.0.0: precision 0.667');
  expect(answer.out).toContain('(2 right, 1 false, 1 missed of 5 records)');
  const card = ScorecardSchema.parse(JSON.parse(readFileSync(new URL('scorecards/p.json', folder), 'utf8')));
  expect(card).toMatchObject({
    pack: 'p@1.0.0',
    corpus: { name: 'rows.jsonl', records: 5 },
    date: '2026-11-22',
    all: { records: 5, right: 2, falseAlarms: 1, misses: 1, recall: { value: 0.6667, low: 0.2077 } },
    languages: { en: { records: 3, precision: { value: 0 } }, 'zh-Hans': { recall: { value: 1 } } },
    obfuscated: { yes: { right: 1, misses: 1 }, no: { right: 1, falseAlarms: 1 } },
    techniques: { dots: { records: 2, right: 1, misses: 1 }, width: { records: 1, right: 1 } },
    rewritten: null,
  });
  expect(summaryOf(card)).toEqual({
    pack: card.pack,
    corpus: card.corpus,
    date: card.date,
    precision: card.all.precision,
    recall: card.all.recall,
    rewritten: null,
    techniques: {
      dots: { value: 0.5, low: 0.0945, high: 0.9055 },
      width: { value: 1, low: 0.2065, high: 1 },
    },
  });
});

const REWRITTEN = [
  { text: '甲甲', label: SALE, obfuscated: true, techniques: ['twice'], seed: 4 },
  { text: '天', label: SALE, obfuscated: true, techniques: ['twice'], seed: 4 },
  { text: '甲', label: 'none', obfuscated: true, techniques: ['plain'], seed: 4 },
];

test('takes the figures by technique from the rewritten file, and all others from the corpus', async () => {
  const folder = folderOf();
  const rewritten = temporaryFile('again.jsonl', REWRITTEN.map((row) => JSON.stringify(row)).join('\n'));
  await score(['--date', '2026-11-22', fileOf(ROWS), '--techniques', rewritten], folder);
  const card = ScorecardSchema.parse(JSON.parse(readFileSync(new URL('scorecards/p.json', folder), 'utf8')));
  expect(card).toMatchObject({
    corpus: { name: 'rows.jsonl', records: 5 },
    all: { records: 5, right: 2 },
    obfuscated: { yes: { records: 2 } },
    rewritten: { name: 'again.jsonl', records: 3, seed: 4 },
  });
  expect(Object.keys(card.techniques)).toEqual(['plain', 'twice']);
  expect(card.techniques).toMatchObject({
    plain: { records: 1, falseAlarms: 1 },
    twice: { records: 2, right: 1, misses: 1, recall: { value: 0.5 } },
  });
  expect(card.rewritten?.sha256).toBe(createHash('sha256').update(readFileSync(rewritten)).digest('hex'));
  expect(card.corpus.sha256).not.toBe(card.rewritten?.sha256);
});

test.each([
  ['several seeds', [...REWRITTEN, { ...REWRITTEN[0], seed: 5 }], 'was written by several seeds'],
  ['no techniques', [{ text: '甲', label: SALE, seed: 4 }], 'no core record names its technique'],
  ['a broken line', [{ text: '甲', label: 'perhaps' }], ':1: label'],
])('writes nothing when the rewritten file has %s', async (_, rows, complaint) => {
  const folder = folderOf();
  const answer = await score(['--date', '2026-11-22', fileOf(ROWS), '--techniques', fileOf(rows)], folder);
  expect(answer).toMatchObject({ exit: 2, complaint: expect.stringContaining(complaint) });
  expect(existsSync(new URL('scorecards/', folder))).toBe(false);
});

test('names the corpus as asked, and knows it by its bytes', async () => {
  const folder = folderOf();
  await score(['--date', '2026-11-22', '--name', 'Spring', fileOf([])], folder);
  const { corpus, all } = JSON.parse(readFileSync(new URL('scorecards/p.json', folder), 'utf8'));
  expect(corpus).toEqual({
    name: 'Spring',
    sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    records: 0,
  });
  expect(all).toMatchObject({ records: 0, precision: null, recall: null });
});

test('writes nothing when a record cannot be read', async () => {
  const folder = folderOf();
  const file = fileOf([{ text: '甲', label: 'perhaps' }]);
  const answer = await score(['--date', '2026-11-22', file], folder);
  expect(answer).toMatchObject({ exit: 2, complaint: expect.stringContaining(`${file}:1: label`) });
  expect(existsSync(new URL('scorecards/', folder))).toBe(false);
});

test.each([
  [[], 'score needs one FILE.jsonl'],
  [['a.jsonl'], 'score needs --date YYYY-MM-DD'],
  [['--date', 'today', 'a.jsonl'], 'score needs --date YYYY-MM-DD'],
  [['--date', '2026-11-22', 'no-such.jsonl'], 'no-such.jsonl: no such file'],
])('%j is refused', async (args, complaint) => {
  expect(await score(args, folderOf())).toMatchObject({
    exit: 2,
    complaint: expect.stringContaining(complaint),
  });
});
