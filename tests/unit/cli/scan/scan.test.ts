import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { UnreadableInputError } from '../../../../src/cli/input/input-problem.ts';
import { createComplaints } from '../../../../src/cli/output/complaints.ts';
import { openOutput } from '../../../../src/cli/output/output.ts';
import type { PageBrowser } from '../../../../src/cli/scan/page-browser.ts';
import { scan } from '../../../../src/cli/scan/scan.ts';
import type { ScanOptions } from '../../../../src/cli/scan/scan-options.ts';
import { fakeDetector, fakeListing } from '../fake-detector.ts';
import { temporaryFile } from '../temporary-folder.ts';

const pages: PageBrowser = {
  async read(file) {
    if (file === 'missing.html') throw new UnreadableInputError(file, 'no such file');
    if (file === 'broken.html') return { ok: false, problem: 'the page crashed' };
    return {
      ok: true,
      value: [fakeListing({ id: 'p1', text: 'bike' }), fakeListing({ id: 'p2', path: '#b' })],
    };
  },
  close: async () => undefined,
};

function textOf(): { stream: Writable; text: () => string } {
  let text = '';
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _, done) {
      text += chunk;
      done();
    },
  });
  return { stream, text: () => text };
}

async function run(paths: readonly string[], options: Partial<ScanOptions> = {}) {
  const [out, err] = [textOf(), textOf()];
  const inputs = paths.map((path) => ({
    kind: path.endsWith('.html') ? ('page' as const) : ('feed' as const),
    path,
  }));
  const services = { output: openOutput(out.stream), complaints: createComplaints(err.stream) };
  const exit = await scan(
    { format: 'ndjson', all: false, inputs, ...options },
    { detector: fakeDetector, pages, columns: 120, explain: () => 'Because.', ...services },
  );
  const lines = out.text().split('\n').filter(Boolean);
  return { exit, out: out.text(), lines, err: err.text() };
}

describe('scan', () => {
  test('prints exactly the promised fields', async () => {
    const feed = temporaryFile(
      'a.jsonl',
      '{"text":"bike"}\n{"id":"x","title":"an account","price":"¥65","seller":"li"}\n',
    );
    const { exit, lines } = await run([feed]);
    expect(exit).toBe(0);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        id: 'x',
        source: `${feed}:2`,
        listing: {
          title: 'an account',
          text: 'an account',
          url: null,
          price: { amount: 65, currency: 'CNY', raw: '¥65' },
          seller: 'li',
          image: null,
          path: null,
        },
        findings: [
          {
            category: 'account-sales',
            level: 'strong',
            polarity: 'offer',
            score: 48,
            pack: 'account-sales@1.0.0',
            matches: [
              {
                rule: 'sell',
                weight: 48,
                spans: [{ start: 3, end: 10, text: 'account', concept: 'account' }],
              },
            ],
            law: ['ruling'],
          },
        ],
      },
    ]);
  });

  test('keeps the order of mixed inputs, and --all leaves nothing out', async () => {
    const feed = temporaryFile('a.jsonl', '{"id":"f1","text":"bike"}\n{"id":"f2","text":"an account"}\n');
    const { lines } = await run(['one.html', feed, 'two.html'], { all: true });
    const shown = lines.map((line) => JSON.parse(line)).map(({ id, source }) => `${id} ${source}`);
    expect(shown).toEqual([
      'p1 one.html:1',
      'p2 one.html:2',
      `f1 ${feed}:1`,
      `f2 ${feed}:2`,
      'p1 two.html:1',
      'p2 two.html:2',
    ]);
  });

  test('an input that cannot be read costs no other', async () => {
    const { exit, lines, err } = await run(['missing.html', '/nowhere/a.jsonl', 'good.html']);
    expect(exit).toBe(2);
    expect(lines).toHaveLength(1);
    expect(err).toBe('missing.html: no such file\n/nowhere/a.jsonl: no such file\n');
  });

  test('a page that cannot be read costs no other', async () => {
    const { exit, lines, err } = await run(['broken.html', 'good.html']);
    expect(exit).toBe(3);
    expect(lines).toHaveLength(1);
    expect(err).toBe('broken.html: the page crashed\n');
  });

  test('an unreadable file outranks unreadable records', async () => {
    expect((await run(['missing.html', 'broken.html'])).exit).toBe(2);
    expect((await run(['broken.html', 'missing.html'])).exit).toBe(2);
  });

  test('the table has a header and one row a finding', async () => {
    const feed = temporaryFile('a.jsonl', '{"title":"国内实名 account 号","price":"¥65"}\n{"text":"bike"}\n');
    const { lines } = await run([feed], { format: 'table', all: true });
    expect(lines.map((line) => line.replace(/ {2,}/g, ' | '))).toEqual([
      'LEVEL | CATEGORY | PRICE | LISTING | MATCHED | SOURCE',
      expect.stringMatching(
        /^strong \| account-sales \| ¥65 \| 国内实名 account 号 \| account \| .*a\.jsonl:1$/,
      ),
      ' | Because.',
      expect.stringMatching(/^- \| - \| - \| bike \| - \| .*a\.jsonl:2$/),
    ]);
  });
});
