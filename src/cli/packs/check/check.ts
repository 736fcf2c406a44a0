import { createInspector } from '../../../core/inspect/inspector.ts';
import { isKnownSource } from '../../../core/law/shipped-law.ts';
import { EXIT } from '../../exit-code.ts';
import { compilePatterns, loadPatterns } from '../../load-packs.ts';
import { loadScorecards } from '../../load-scorecards.ts';
import { readArguments } from '../../usage.ts';
import { type Answer, misused, PROBLEMS_FOUND } from '../answer.ts';
import { brokenExamples } from './broken-examples.ts';
import { examplesOf } from './example-texts.ts';
import { formatCheck } from './format-check.ts';
import { unknownLaw } from './law-references.ts';
import { ordinaryAlarms } from './ordinary-alarms.ts';
import { readOrdinaryTexts } from './ordinary-texts.ts';
import { coveredTerms, repeatedTerms } from './repeated-terms.ts';
import { staleScorecards } from './stale-scorecards.ts';
import { unneededRules } from './unneeded-rules.ts';

/** `packs check`. A pattern file that breaks its schema or names an unknown concept throws PackLoadError. */
export function check(args: readonly string[], folder?: URL): Answer {
  const parsed = readArguments({
    args: [...args],
    options: { terms: { type: 'boolean', default: false } },
  });
  if (!parsed.ok) return misused(parsed.problem);
  const patterns = loadPatterns(folder);
  const compiled = compilePatterns(patterns);
  const inspector = createInspector(compiled);
  const examples = examplesOf(patterns);
  const texts = readOrdinaryTexts();
  const alarms = ordinaryAlarms(texts, inspector);
  const remarks = [
    ...unknownLaw(patterns, isKnownSource),
    ...brokenExamples(examples, compiled.packs, inspector),
    ...alarms.remarks,
    ...staleScorecards(compiled.packs, loadScorecards(folder)),
    ...unneededRules(patterns, compiled.packs, examples, inspector),
  ];
  const { firing } = alarms;
  const repeated = repeatedTerms(patterns);
  const covered = coveredTerms(patterns);
  const counts = { patterns, examples: examples.length, ordinaryTexts: texts.length };
  const out = formatCheck({
    ...counts,
    remarks,
    firing,
    repeated,
    covered,
    listsTerms: parsed.value.values.terms,
  });
  return { out, exit: remarks.some(({ kind }) => kind === 'problem') ? PROBLEMS_FOUND : EXIT.done };
}
