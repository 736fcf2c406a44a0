import * as z from 'zod';
import { CONTROL_ACTIONS } from './control-action.ts';

const PhrasesSchema = z.array(z.string().trim().min(1).max(60)).max(400);
const ByActionSchema = z.strictObject(
  Object.fromEntries(CONTROL_ACTIONS.map((action) => [action, PhrasesSchema.optional()])) as Record<
    (typeof CONTROL_ACTIONS)[number],
    z.ZodOptional<typeof PhrasesSchema>
  >,
);

/** How the controls that buy, bid, pay, or reach the seller are named in one language. */
export const ControlFileSchema = z.strictObject({
  /** Path of the JSON Schema, for editors. */
  $schema: z.string().optional(),
  format: z.literal(1),
  /** BCP 47 tag, or `any` for what is the same everywhere. */
  language: z.string().regex(/^(?:any|[a-z]{2,3})$/),
  /** Whole names, or parts that names are put together from. Case, width, accents and spaces do not matter. */
  actions: ByActionSchema,
  /** What may stand in such a name beside them: "the seller", "now". Alone they say nothing. */
  fillers: PhrasesSchema,
  /** How addresses begin that a link of such a control leads to. */
  addresses: ByActionSchema.optional(),
  /** Names that the question is asked for, and names it must leave alone. */
  examples: z.strictObject({ asks: PhrasesSchema, passes: PhrasesSchema }),
});
export type ControlFile = z.infer<typeof ControlFileSchema>;
