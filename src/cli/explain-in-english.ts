import { type ExplainNames, explainFinding, explanationText } from '../core/explain/explain-finding.ts';
import { namesOf } from '../core/explain/explain-names.ts';
import type { Explain } from '../core/report/report.ts';
import { titlesOf } from './build/pack-titles.ts';
import { loadPatterns } from './load-packs.ts';

/** Explains findings of the shipped packs in English, the language of the command line. */
export function explainInEnglish(): Explain {
  let names: ExplainNames | null = null;
  return (finding) => {
    // Read when first needed: most runs explain nothing.
    names ??= namesOf(titlesOf(loadPatterns()));
    return explanationText(explainFinding(finding, names, 'en'), 'en');
  };
}
