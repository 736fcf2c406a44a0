import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { exportFile } from '../../../../../src/app/export-scan.ts';
import { titlesOf } from '../../../../../src/cli/build/pack-titles.ts';
import { loadPacks, loadPatterns } from '../../../../../src/cli/load-packs.ts';
import { explain } from '../../../../../src/cli/packs/explain/explain.ts';
import { createDetector } from '../../../../../src/core/detect/detector.ts';
import { explainFinding, explanationText } from '../../../../../src/core/explain/explain-finding.ts';
import type { Explain } from '../../../../../src/core/report/report.ts';
import { createGlossary } from '../../../../../src/ui/popup/glossary.ts';
import { aJudged, aScan } from '../../../../fixtures/builders/scan.ts';
import { runTradeflag } from '../../command/run-tradeflag.ts';
import { temporaryFile } from '../../temporary-folder.ts';

const TEXT = '出售微.信💰號，带支付，老号，50元一个，请勿用于违法';

const glossary = createGlossary({ packTitles: titlesOf(loadPatterns()), lawLabels: {} });
/** How the popup explains, and what it hands on to its exports. */
const explainAsPopup: Explain = (finding) => explanationText(explainFinding(finding, glossary, 'en'), 'en');

const findings = createDetector(loadPacks()).detect({ text: TEXT });
const scan = aScan({ found: [aJudged('a', findings, { title: TEXT, text: TEXT })] });
const expected = findings.map(explainAsPopup).join();

test('the sentences name words, folds and rules', () => {
  expect(findings).toHaveLength(1);
  expect(expected).toContain('“微.信” is read as 微信 (marks dropped)');
  expect(expected).toMatch(/Rule “.+” \(\+\d+\): .+ Score \d+\.$/u);
});

test('the JSON export gives them', () => {
  const { text } = exportFile(scan, 'json', [], explainAsPopup);
  expect(JSON.parse(text).listings[0].findings[0].why).toBe(expected);
});

test('the CSV export gives them', () => {
  const { text } = exportFile(scan, 'csv', [], explainAsPopup);
  const { data } = Papa.parse<{ why: string }>(text.replace('\uFEFF', ''), { header: true });
  expect(data[0]?.why).toBe(expected);
});

test('tradeflag scan prints them', async () => {
  const feed = temporaryFile('feed.jsonl', JSON.stringify({ text: TEXT }));
  const { stdout } = await runTradeflag(['scan', '--format', 'table', feed]);
  expect(stdout.split('\n').map((line) => line.trim())).toContain(expected);
});

test('packs:explain prints them', () => {
  const { out = '' } = explain([TEXT]);
  const told = /^told {7}account-sales, (?:likely|strong):\n((?: {13}.+\n)+)/mu.exec(out)?.[1] ?? '';
  const lines = told.trimEnd().split('\n');
  expect(lines.map((line) => line.trim()).join(' ')).toBe(expected);
  const { reasons } = JSON.parse(explain(['--json', TEXT]).out ?? '');
  expect(reasons[0].sentences.join(' ')).toBe(expected);
});
