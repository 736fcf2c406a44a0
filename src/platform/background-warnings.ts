import * as z from 'zod';
import { CATEGORIES, type Category } from '../core/category.ts';
import { type JudgedListing, JudgedListingSchema } from '../core/detect/finding.schema.ts';
import type { SiteAnswers } from '../core/warn/keep-answer.ts';
import { type AnswerChange, AnswerChangeSchema } from '../core/warn/listing-answer.schema.ts';
import { onTabMessage } from './background-messages.ts';
import type { TextFile } from './downloads.ts';

const CategorySchema = z.enum(CATEGORIES);
const LawPlaceSchema = z.strictObject({ category: CategorySchema, source: z.string().max(100).nullable() });
const EvidenceSchema = JudgedListingSchema.extend({ pageUrl: z.url().max(8_000), readAt: z.number() });

/** What a page asks to be saved of one listing. */
export type EvidenceWish = JudgedListing & { readonly pageUrl: string; readonly readAt: number };

/** Answers pages that ask what the reader has said about listings of their own site. */
export function onAnswersAsked(read: (site: string) => Promise<SiteAnswers>): void {
  onTabMessage('answers/read', z.undefined(), (_tabId, _data, address) => bySite(address, read));
}

/** Has answers about listings remembered, each for the site of the page that it was given on. */
export function onAnswerGiven(save: (site: string, change: AnswerChange) => Promise<boolean>): void {
  onTabMessage('answers/save', AnswerChangeSchema, (_tabId, change, address) =>
    bySite(address, (site) => save(site, change)),
  );
}

/** Makes the file of a listing's evidence. */
export function onEvidenceAsked(make: (wish: EvidenceWish) => Promise<TextFile>): void {
  onTabMessage('evidence/make', EvidenceSchema, (_tabId, wish) => make(wish));
}

/** Calls the handlers when the reader of a warning wants to know what the law says, or what to do. */
export function onWarningLinks(handlers: {
  openLaw(tabId: number, category: Category, source: string | null): Promise<void>;
  openHelp(tabId: number, category: Category): Promise<void>;
}): void {
  onTabMessage('warn/law', LawPlaceSchema, (tabId, { category, source }) =>
    handlers.openLaw(tabId, category, source).then(() => null),
  );
  onTabMessage('warn/help', CategorySchema, (tabId, category) =>
    handlers.openHelp(tabId, category).then(() => null),
  );
}

function bySite<Value>(
  address: string | undefined,
  run: (site: string) => Promise<Value>,
): Promise<Value> | null {
  const site = URL.parse(address ?? '')?.hostname ?? '';
  return site === '' ? null : run(site);
}
