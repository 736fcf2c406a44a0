import { UI_LANGUAGES } from '../../../core/localized-text.schema.ts';
import { fail, ok, type Result } from '../../../core/result.ts';

/** Splits `KEY=TEXT` flags into lists of texts by key; the problem names a flag that has no `=`. */
export function readPairs(name: string, flags: readonly string[]): Result<Map<string, string[]>, string> {
  const pairs = new Map<string, string[]>();
  for (const flag of flags) {
    const at = flag.indexOf('=');
    if (at < 1) return fail(`--${name} “${flag}”: write it as KEY=TEXT`);
    const key = flag.slice(0, at);
    pairs.set(key, [...(pairs.get(key) ?? []), flag.slice(at + 1)]);
  }
  return ok(pairs);
}

/** One text for each interface language; the problem names those that are missing. */
export function readLocalized(
  name: string,
  flags: readonly string[],
): Result<Record<string, string>, string> {
  const pairs = readPairs(name, flags);
  if (!pairs.ok) return pairs;
  const missing = UI_LANGUAGES.filter((language) => !pairs.value.has(language));
  if (missing.length > 0) return fail(`--${name} is missing for ${missing.join(', ')}`);
  return ok(
    Object.fromEntries(UI_LANGUAGES.map((language) => [language, pairs.value.get(language)?.[0] ?? ''])),
  );
}
