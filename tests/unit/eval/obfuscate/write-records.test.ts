import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LabelledSchema } from '../../../../src/cli/eval/label.schema.ts';
import { readFeedRecord } from '../../../../src/cli/input/read-feed-record.ts';
import { OPERATORS } from '../../../eval/obfuscate/operators.ts';
import { writeRecords } from '../../../eval/obfuscate/write-records.ts';
import { temporaryFile, temporaryFolder } from '../../cli/temporary-folder.ts';

const OFFER = { id: 'a', text: '出售微信号VX，实名绑卡', label: 'account-sales', lang: 'zh-Hans' };
const ROWS = [
  OFFER,
  { id: 'b', title: 'Old chairs', description: 'Two of them', label: 'none', labels: ['none'], lang: 'en' },
  { id: 'c', text: '出售游戏号', label: 'account-sales', tier: 'optional' },
  { id: 'd', text: '出售', label: 'none', tier: 'context' },
];

interface Row {
  readonly id: string;
  readonly text: string;
  readonly label: string;
  readonly techniques: readonly string[];
}

async function write(rows: readonly object[], seed = 1): Promise<string> {
  const target = join(temporaryFolder(), 'out.jsonl');
  await writeRecords(fileOf(rows), target, seed);
  return readFileSync(target, 'utf8');
}

function fileOf(rows: readonly object[]): string {
  return temporaryFile('rows.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'));
}

function rowsOf(lines: string): Row[] {
  return lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

test('writes core records, offers and innocent ones, once for each way that changes them', async () => {
  const rows = rowsOf(await write(ROWS));
  expect(new Set(rows.map(({ id }) => id.split('+')[0]))).toEqual(new Set(['a', 'b']));
  const ways = rows.filter(({ label }) => label === 'account-sales').map(({ techniques }) => techniques);
  expect(ways).toContainEqual(['full-width']);
  expect(ways.every(([name = '', ...others]) => name in OPERATORS && others.length === 0)).toBe(true);
  expect(new Set(ways.flat()).size).toBe(ways.length);
  for (const { id, text } of rows) expect(text, id).not.toBe(OFFER.text);
  const innocent = rows.find(({ id }) => id === 'b+full-width');
  expect(innocent?.text).toMatch(/[Ａ-Ｚａ-ｚ]/u);
  // Chinese alone can be written as parts.
  expect(rows.some(({ id }) => id === 'b+parts')).toBe(false);
});

test('its lines are labelled listings that name technique and seed', async () => {
  for (const row of rowsOf(await write(ROWS, 7))) {
    expect(readFeedRecord(row).ok).toBe(true);
    const technique = row.id.split('+')[1];
    expect(LabelledSchema.parse(row)).toMatchObject({
      tier: 'core',
      obfuscated: true,
      techniques: [technique],
      seed: 7,
    });
  }
});

test('the same seed writes the same bytes, another seed others', async () => {
  const first = await write(ROWS, 1);
  expect(await write(ROWS, 1)).toBe(first);
  expect((await write(ROWS, 2)).replaceAll('"seed":2', '"seed":1')).not.toBe(first);
});

test('refuses a file that is not of labelled listings, and to write over what it reads', async () => {
  await expect(write([OFFER, { text: '甲', label: 'perhaps' }])).rejects.toThrow(':2: no labelled listing');
  const file = fileOf([OFFER]);
  await expect(writeRecords(file, file, 1)).rejects.toThrow('would write over what is read');
  expect(readFileSync(file, 'utf8')).toBe(JSON.stringify(OFFER));
});
