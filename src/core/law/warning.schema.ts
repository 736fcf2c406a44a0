import * as z from 'zod';
import { CATEGORIES } from '../category.ts';
import { StatementSchema } from './guidance.schema.ts';

/** What the page of a flagged listing says of the law: short, and without a verdict on the listing. */
export const WarningSchema = z.strictObject({
  category: z.enum(CATEGORIES),
  /** What a court held; the first source is the ruling. */
  court: StatementSchema,
  /** What the reader risks by going on. */
  risk: StatementSchema,
});
export const WarningFileSchema = z.strictObject({ warnings: z.array(WarningSchema) });
export type LawWarning = z.infer<typeof WarningSchema>;
