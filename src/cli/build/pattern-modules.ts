import type { Plugin } from 'vite';
import { compileControls } from '../../core/controls/compile-controls.ts';
import { shippedWarnings } from '../../core/law/shipped-warnings.ts';
import { splitTerms } from '../../core/packs/terms-on-demand.ts';
import { loadControls } from '../load-controls.ts';
import { loadPacks, loadPatterns } from '../load-packs.ts';
import { loadScorecards } from '../load-scorecards.ts';
import { loadSiteHints } from '../load-site-hints.ts';
import { lawLabels } from './law-labels.ts';
import { titlesOf } from './pack-titles.ts';

/** What each virtual module holds; made when it is asked for, so that a broken pattern file fails the build. */
const MODULES: Readonly<Record<string, () => unknown>> = {
  'virtual:tradeflag-packs': loadPacks,
  'virtual:tradeflag-page-packs': () => splitTerms(loadPacks()).packs,
  'virtual:tradeflag-waiting-terms': () => splitTerms(loadPacks()).waiting,
  'virtual:tradeflag-pack-titles': () => titlesOf(loadPatterns()),
  'virtual:tradeflag-rule-titles': () => titlesOf(loadPatterns()).rules,
  'virtual:tradeflag-law-labels': lawLabels,
  'virtual:tradeflag-site-hints': loadSiteHints,
  'virtual:tradeflag-scorecards': loadScorecards,
  'virtual:tradeflag-controls': () => compileControls(loadControls()),
  'virtual:tradeflag-warnings': shippedWarnings,
};

/**
 * Gives bundles the checked and compiled patterns: `virtual:tradeflag-packs` what detection runs on, without
 * titles and examples; `virtual:tradeflag-page-packs` the same without the terms that wait until a page shows their
 * language, and `virtual:tradeflag-waiting-terms` these; `virtual:tradeflag-pack-titles` and `virtual:tradeflag-law-labels` the names that people read,
 * `virtual:tradeflag-rule-titles` those of them that are drawn on marks, `virtual:tradeflag-site-hints` where the
 * listings stand on sites made with known programs, `virtual:tradeflag-scorecards` how well each pack did where it was
 * measured, `virtual:tradeflag-controls` how controls that buy or reach the seller are named, and
 * `virtual:tradeflag-warnings` what the page of a flagged listing says of the law.
 */
export function patternModules(): Plugin {
  return {
    name: 'tradeflag-pattern-modules',
    resolveId: (id) => (id in MODULES ? `\0${id}` : null),
    load(id) {
      const make = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined;
      if (make === undefined) return null;
      // A string literal: engines read JSON.parse of a literal about twice as fast as an object literal.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(make()))});`;
    },
  };
}
