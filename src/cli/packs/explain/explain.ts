import { createDetector } from '../../../core/detect/detector.ts';
import { namesOf } from '../../../core/explain/explain-names.ts';
import { createInspector } from '../../../core/inspect/inspector.ts';
import { titlesOf } from '../../build/pack-titles.ts';
import { EXIT } from '../../exit-code.ts';
import { compilePatterns, loadPatterns } from '../../load-packs.ts';
import { readArguments } from '../../usage.ts';
import { type Answer, misused } from '../answer.ts';
import { formatInspection } from './format-inspection.ts';
import { reasonsFor } from './reasons.ts';

/** `packs explain TEXT`. */
export function explain(args: readonly string[]): Answer {
  const parsed = readArguments({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, section: { type: 'string' } },
  });
  if (!parsed.ok) return misused(parsed.problem);
  const text = parsed.value.positionals.join(' ').trim();
  if (text === '') return misused('explain needs a text');
  const { json, section = null } = parsed.value.values;
  const patterns = loadPatterns();
  const packs = compilePatterns(patterns);
  const inspection = createInspector(packs).inspect({ text, section });
  const reasons = reasonsFor(createDetector(packs).detect({ text, section }), namesOf(titlesOf(patterns)));
  const out = json
    ? `${JSON.stringify({ ...inspection, reasons }, null, 2)}\n`
    : formatInspection(text, inspection, packs, reasons);
  return { out, exit: EXIT.done };
}
