import { expect, test } from 'vitest';
import { explain } from '../../../../../src/cli/packs/explain/explain.ts';
import { formatInspection } from '../../../../../src/cli/packs/explain/format-inspection.ts';
import { createInspector } from '../../../../../src/core/inspect/inspector.ts';
import { compilePacks } from '../../../../../src/core/packs/compile-packs.ts';
import { readPatterns } from '../../../../../src/core/packs/read-patterns.ts';
import { rawPatterns } from '../raw-patterns.ts';

test('shows concepts with places, rules met and nearly met, contexts, score and level', () => {
  const read = readPatterns(
    rawPatterns([
      { id: 'one', weight: 60, when: 'x.one' },
      { id: 'capped', weight: 40, when: 'x.one', cap: 'note' },
      { id: 'trial', weight: 9, when: 'x.one', status: 'experimental' },
      { id: 'near', weight: 20, when: { all: ['x.one', 'x.two'] } },
      { id: 'but', weight: 5, when: { all: ['x.one', { none: ['x.ban'] }] } },
    ]),
  );
  const compiled = read.ok ? compilePacks(read.value) : read;
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problem));
  const text = '甲\n禁';
  const inspection = createInspector(compiled.value).inspect({ text });
  expect(formatInspection(text, inspection, compiled.value, [])).toBe(
    `text       甲 禁
folded     甲禁

concepts   x.one                    甲 [0-1]
           x.ban                    禁 [2-3]

told       nothing is found, so readers are told nothing

p@1.0.0: score 10, no level (note 30, likely 50, strong 90)
  met      one +60: 甲 (x.one)
           capped +40: 甲 (x.one) (at most note)
  trial    trial +9: 甲 (x.one)
  lowered  ban -90: 禁 (x.ban)
  nearly   near +20: needs x.two
           but +5: were it without x.ban
`,
  );
});

test('names the steps of each fold beside the place, and tells readers’ sentences one by one', () => {
  const { out } = explain(['出售微.信💰號，实名']);
  expect(out).toMatch(/^concepts +platform\.wechat +微\.信 \[2-5\] → 微信 \(marks dropped\)$/mu);
  expect(out).toMatch(/^ +account\.\w+ +號 \[7-8\] → 号 \(traditional characters\)$/mu);
  expect(out).toMatch(/^ +trade\.sell +出售 \[0-2\]$/mu);
  expect(out).toMatch(
    /^told {7}account-sales, (?:likely|strong):\n {13}“出售” means [^\n]+\.\n {13}“微\.信” is read as 微信/mu,
  );
  expect(out).toMatch(/^ {13}Rule “[^”]+” \(\+\d+\): “出售”[^\n]*\.$/mu);
  expect(out).toMatch(/^ {13}Score \d+\.$/mu);
});

test('explains by the shipped packs, also as JSON', () => {
  expect(explain(['出售', '微信号']).out).toMatch(/^text {7}出售 微信号\n/);
  const { packs, reasons } = JSON.parse(explain(['--json', '出售微信号']).out ?? '');
  expect(reasons[0]).toMatchObject({ category: 'account-sales', level: packs[0].level });
  expect(reasons[0].sentences.at(-1)).toBe(`Score ${packs[0].score}.`);
  expect(packs[0]).toMatchObject({ category: 'account-sales', level: expect.any(String) });
});

test('needs a text', () => {
  expect(explain(['  '])).toMatchObject({ exit: 2, complaint: expect.stringContaining('needs a text') });
});
