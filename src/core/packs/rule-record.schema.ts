import * as z from 'zod';
import { type LocalizedText, LocalizedTextSchema } from '../localized-text.schema.ts';

/**
 * `stable` rules make findings. `experimental` rules run and are counted, but show nothing until they are promoted.
 */
export const RULE_STATUSES = ['stable', 'experimental'] as const;
export const RuleStatusSchema = z.enum(RULE_STATUSES);
export type RuleStatus = z.infer<typeof RuleStatusSchema>;

/** Answers that name no false alarm, in the interface languages. */
const NOTHING_KNOWN =
  /^(?:none|no|nothing|nil|n\/?a|tbd|unknown|not known|no known false alarms?|no false alarms?|无|無|没有|沒有|暂无|暫無|未知|无误报|無誤報|ninguna|ninguno|nada|no se conocen?|desconocid[ao]s?|[-–—]+|…|\?+)[.。]?$/iu;

/** Shorter answers cannot say which innocent texts are meant. */
const MIN_LETTERS = 6;

/** Which innocent texts a rule is known to be met by. Every rule has some; saying there are none is refused. */
export const FalseAlarmsSchema = LocalizedTextSchema.superRefine((texts: LocalizedText, context) => {
  for (const [language, text] of Object.entries(texts)) {
    if (namesSomething(text)) continue;
    const message = 'name the innocent texts this rule is met by; every rule has some';
    context.addIssue({ code: 'custom', path: [language], message });
  }
});

function namesSomething(text: string): boolean {
  return !NOTHING_KNOWN.test(text.trim()) && (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= MIN_LETTERS;
}

/** Opens a reference to an entry of `patterns/law/sources`. */
export const LAW_PREFIX = 'law:';

/** Where a rule's knowledge comes from: `law:` and the id of a legal source, or a reference in words. */
export const RuleSourceSchema = z
  .string()
  .refine(
    (source) => /^law:[a-z0-9]+(-[a-z0-9]+)*$/u.test(source) || /\S\s\S/u.test(source) || isAddress(source),
    'give law: and the id of a legal source, an address, or a reference of several words',
  );

function isAddress(source: string): boolean {
  return /^https?:\/\/\S+\.\S+/u.test(source);
}

/** Ids of the legal sources among a rule's sources. */
export function lawIdsOf(sources: readonly string[]): string[] {
  return sources
    .filter((source) => source.startsWith(LAW_PREFIX))
    .map((source) => source.slice(LAW_PREFIX.length));
}

/** ISO dates compare as text. */
export function hasSoundDates({
  created,
  modified,
}: {
  readonly created: string;
  readonly modified: string;
}): boolean {
  return created <= modified;
}
