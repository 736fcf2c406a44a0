import * as z from 'zod';
import { CATEGORIES } from '../category.ts';
import { CONTEXT_POLARITIES, LevelSchema, TRADE_POLARITIES } from '../detect/finding.schema.ts';
import { LocalizedTextSchema } from '../localized-text.schema.ts';
import { ConceptIdSchema, SequenceSchema, SlotSchema } from './concept.schema.ts';
import {
  FalseAlarmsSchema,
  hasSoundDates,
  RuleSourceSchema,
  RuleStatusSchema,
} from './rule-record.schema.ts';

/** When a rule is met: a closed set of operators over the concepts found in one listing. */
export type Condition =
  | string
  | { readonly seq: readonly (string | readonly string[])[]; readonly within: number }
  | { readonly near: readonly (string | readonly string[])[]; readonly within: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly none: readonly Condition[] }
  | { readonly count: string; readonly atLeast: number }
  | { readonly share: string; readonly atLeast: number };

export const ConditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    ConceptIdSchema,
    SequenceSchema,
    z.strictObject({ near: z.array(SlotSchema).min(2), within: z.int().min(0).max(40) }),
    z.strictObject({ all: z.array(ConditionSchema).min(1) }),
    z.strictObject({ any: z.array(ConditionSchema).min(1) }),
    z.strictObject({ none: z.array(ConditionSchema).min(1) }),
    z.strictObject({ count: ConceptIdSchema, atLeast: z.int().min(1) }),
    z.strictObject({ share: ConceptIdSchema, atLeast: z.int().min(1).max(100) }),
  ]),
);

/** A match does not count where this concept stands so many words before or after it in its sentence, or over it. */
export const ExceptionSchema = z.strictObject({
  concept: SlotSchema,
  /** The place lies over the concept's own place (`微信号` in a contact line). */
  over: z.literal(true).optional(),
  before: z.int().min(0).max(40).optional(),
  after: z.int().min(0).max(40).optional(),
});
export type Exception = z.infer<typeof ExceptionSchema>;

const ExamplesSchema = z.strictObject({
  /** The title of the section of the page that all examples of this rule stand in. */
  section: z.string().min(1).optional(),
  /** Texts this rule must be met in, and whose listing must be flagged (a capped rule: reach its cap). */
  flag: z.array(z.string().min(1)).min(1),
  /** Texts that must not be flagged in this pack's category. */
  pass: z.array(z.string().min(1)).min(1),
});

export const RuleSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'not a rule id'),
    title: LocalizedTextSchema,
    status: RuleStatusSchema,
    weight: z.number().positive().max(200),
    /** A rule is met by trade; what reports, warns or helps is a context. */
    polarity: z.enum(TRADE_POLARITIES).optional(),
    /** The highest level this rule can bring about by itself. */
    cap: LevelSchema.optional(),
    when: ConditionSchema,
    unless: z.array(ExceptionSchema).optional(),
    falseAlarms: FalseAlarmsSchema,
    author: z.string().min(1),
    created: z.iso.date(),
    modified: z.iso.date(),
    sources: z.array(RuleSourceSchema).min(1),
    examples: ExamplesSchema,
  })
  .refine(hasSoundDates, { path: ['modified'], message: 'lies before the day the rule was created' });
export type Rule = z.infer<typeof RuleSchema>;

/** Something in the text that makes an offer less likely: a prohibition, a report, a request for help. */
export const ContextSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'not a context id'),
  title: LocalizedTextSchema,
  weight: z.number().negative(),
  polarity: z.enum(CONTEXT_POLARITIES),
  /** Only these categories are lowered; all when left out. */
  categories: z.array(z.enum(CATEGORIES)).min(1).optional(),
  when: ConditionSchema,
  examples: z.strictObject({
    met: z.array(z.string().min(1)).min(1),
    unmet: z.array(z.string().min(1)).min(1),
  }),
});
export type Context = z.infer<typeof ContextSchema>;

export const ContextFileSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  /** Holds for every rule of every pack, beside the rule's own exceptions. */
  unless: z.array(ExceptionSchema),
  /**
   * When the contexts that report, warn or help weigh this or less together, the text speaks about the trade and does
   * not trade: it reaches `note` at most, whatever its rules weigh.
   */
  outweighs: z.number().negative().optional(),
  contexts: z.array(ContextSchema).min(1),
});
export type ContextFile = z.infer<typeof ContextFileSchema>;

export const PackSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u),
  version: z.string().regex(/^\d+\.\d+\.\d+$/u, 'not a semantic version'),
  category: z.enum(CATEGORIES),
  title: LocalizedTextSchema,
  /** Scores from which a listing reaches each level. */
  thresholds: z.strictObject({ note: z.number(), likely: z.number(), strong: z.number() }),
  /** Ids of the legal sources a finding of this pack points to. */
  law: z.array(z.string().min(1)).min(1),
  rules: z.array(RuleSchema).min(1),
});
export type Pack = z.infer<typeof PackSchema>;
