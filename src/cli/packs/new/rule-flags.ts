import { fail, ok, type Result } from '../../../core/result.ts';
import { readArguments } from '../../usage.ts';
import { readLocalized } from './flags.ts';

/** A rule as its author asked for it: JSON that the pack schema has yet to check. */
export interface NewRule {
  readonly pack: string;
  readonly rule: Readonly<Record<string, unknown>> & { readonly id: string };
}

const many = { type: 'string', multiple: true, default: [] as string[] } as const;
const one = { type: 'string' } as const;
const OPTIONS = {
  title: many,
  'false-alarms': many,
  when: one,
  weight: one,
  flag: many,
  pass: many,
  source: many,
  author: one,
  cap: one,
  polarity: one,
  date: one,
} as const;

const NEEDED = ['title', 'false-alarms', 'when', 'weight', 'flag', 'pass', 'source', 'author'] as const;

/** Reads the flags of `packs new rule PACK ID`; `today` is an ISO date. */
export function readRuleFlags(args: readonly string[], today: string): Result<NewRule, string> {
  const parsed = readArguments({ args: [...args], allowPositionals: true, options: OPTIONS });
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [pack, id, ...others] = positionals;
  if (pack === undefined || id === undefined || others.length > 0) return fail('give a PACK and an ID');
  const missing = NEEDED.filter((name) => values[name] === undefined || values[name].length === 0);
  if (missing.length > 0) return fail(`missing ${missing.map((name) => `--${name}`).join(', ')}`);
  const title = readLocalized('title', values.title);
  const falseAlarms = readLocalized('false-alarms', values['false-alarms']);
  const when = readJson(values.when ?? '');
  if (!title.ok) return title;
  if (!falseAlarms.ok) return falseAlarms;
  if (!when.ok) return when;
  const { date = today, polarity, cap } = values;
  const rule = {
    id,
    title: title.value,
    status: 'experimental',
    weight: Number(values.weight),
    ...(polarity === undefined ? {} : { polarity }),
    ...(cap === undefined ? {} : { cap }),
    when: when.value,
    falseAlarms: falseAlarms.value,
    author: values.author,
    created: date,
    modified: date,
    sources: values.source,
    examples: { flag: values.flag, pass: values.pass },
  };
  return ok({ pack, rule });
}

/** A condition may be one concept's id alone, without quotation marks. */
function readJson(text: string): Result<unknown, string> {
  if (/^[a-z][a-z0-9.-]*$/u.test(text)) return ok(text);
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail(`--when is no JSON: ${error.message}`);
  }
}
