import { createInspector } from '../../../core/inspect/inspector.ts';
import { EXIT } from '../../exit-code.ts';
import { loadPacks } from '../../load-packs.ts';
import { readArguments } from '../../usage.ts';
import { type Answer, misused } from '../answer.ts';
import { formatInspection } from './format-inspection.ts';

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
  const packs = loadPacks();
  const inspection = createInspector(packs).inspect({ text, section });
  const out = json ? `${JSON.stringify(inspection, null, 2)}\n` : formatInspection(text, inspection, packs);
  return { out, exit: EXIT.done };
}
