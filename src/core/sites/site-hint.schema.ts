import * as z from 'zod';
import { HINT_FIELDS, type HintField } from './hint-fields.ts';
import { isHintSelector } from './selector.ts';

const SelectorSchema = z.string().refine(isHintSelector, {
  message: 'is no selector of tags, classes, ids, attributes and places',
});

/** `market.example`, `*.market.example` for its subdomains too, an IP address, or `*` for every host. */
const HostPatternSchema = z
  .string()
  .max(253)
  .regex(
    /^(?:\*|(?:\*\.)?[a-z0-9\u00a1-\uffff](?:[a-z0-9\u00a1-\uffff.-]*[a-z0-9\u00a1-\uffff])?|\[[0-9a-f:.]+\])$/,
  );

/** Starts with a slash; `*` stands for any characters, and after a question mark the query is compared too. */
const PathPatternSchema = z
  .string()
  .max(200)
  .regex(/^\/[^\s#]*$/);

/** A mark of a program that pages are made with; all that is given has to be there. */
export const EngineSignSchema = z
  .strictObject({
    /** How the content of `<meta name="generator">` begins, in any case. */
    generator: z.string().min(2).max(60).optional(),
    /** A selector that finds something. */
    finds: SelectorSchema.optional(),
  })
  .refine(({ generator, finds }) => generator !== undefined || finds !== undefined, {
    message: 'says nothing to recognise the engine by',
  });
export type EngineSign = z.infer<typeof EngineSignSchema>;

/** What was found on the page that a hint was taught on; later pages are compared with it. */
const TaughtSchema = z.strictObject({
  /** Listings that the hint found, and those that were found without it. */
  records: z.int().positive(),
  otherwise: z.int().nonnegative(),
});

const FieldsSchema = z.strictObject(
  Object.fromEntries(HINT_FIELDS.map((field) => [field, SelectorSchema.optional()])) as Record<
    HintField,
    z.ZodOptional<typeof SelectorSchema>
  >,
);

/** Where listings and their fields stand on the pages of a site, or of every site made with one program. */
export const SiteHintSchema = z.strictObject({
  /** Path of the JSON Schema, for editors. */
  $schema: z.string().optional(),
  /** Of this form; a reader that does not know it refuses the hint. */
  format: z.literal(1),
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(80),
  /** What people read: the site or the program. */
  name: z.string().trim().min(1).max(80),
  /** Raised with every change of the hint. */
  version: z.int().positive(),
  hosts: z.array(HostPatternSchema).min(1).max(50),
  paths: z.array(PathPatternSchema).max(50),
  /** With signs, the hint holds only on pages that bear one of them. */
  signs: z.array(EngineSignSchema).max(10),
  /** Finds exactly the records of a page. */
  record: SelectorSchema,
  /** Selectors that start from a record; the first element found counts, else the record itself when it matches. */
  fields: FieldsSchema,
  /** Controls that buy, bid, or write to the seller, anywhere on the page. */
  buy: SelectorSchema.optional(),
  /** Titles of sections or categories; the last one before a record is the record's. */
  section: SelectorSchema.optional(),
  taught: TaughtSchema.optional(),
  notes: z.string().max(2_000),
});
export type SiteHint = z.infer<typeof SiteHintSchema>;
