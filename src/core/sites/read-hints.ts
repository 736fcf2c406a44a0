import * as z from 'zod';
import { parseJson } from '../parse-json.ts';
import { fail, ok, type Result } from '../result.ts';
import { type SiteHint, SiteHintSchema } from './site-hint.schema.ts';
import { HINT_FILE_KIND } from './write-hints.ts';

const MAX_TEXT = 1_000_000;
const MAX_HINTS = 500;

const HintFileSchema = z.strictObject({
  kind: z.literal(HINT_FILE_KIND),
  hints: z.array(SiteHintSchema).min(1).max(MAX_HINTS),
});

/** Why a text holds no hints. `detail` names the place and what is wrong there, in English. */
export type HintFileProblem =
  | { readonly kind: 'too-long' }
  | { readonly kind: 'no-json' }
  | { readonly kind: 'wrong-form'; readonly detail: string };

/** Reads a text that somebody handed over: a file written by `writeHints`, or one bare hint. All or nothing. */
export function readHints(text: string): Result<SiteHint[], HintFileProblem> {
  if (text.length > MAX_TEXT) return fail({ kind: 'too-long' });
  const json = parseJson(text);
  if (json === undefined) return fail({ kind: 'no-json' });
  const isFile = typeof json === 'object' && json !== null && 'hints' in json;
  const parsed = isFile ? HintFileSchema.safeParse(json) : z.tuple([SiteHintSchema]).safeParse([json]);
  if (!parsed.success) return fail({ kind: 'wrong-form', detail: describe(parsed.error, isFile) });
  return ok('hints' in parsed.data ? parsed.data.hints : [...parsed.data]);
}

function describe({ issues }: z.ZodError, isFile: boolean): string {
  const [first] = issues;
  const path = (first?.path ?? []).slice(isFile ? 0 : 1).join('.');
  const message = first?.message ?? '';
  return path === '' ? message : `${path}: ${message}`;
}
