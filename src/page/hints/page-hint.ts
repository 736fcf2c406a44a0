import type { HintUse } from '../../core/sites/hint-use.schema.ts';
import type { SiteHint } from '../../core/sites/site-hint.schema.ts';

/** A hint that may hold on the page, and where it comes from. */
export type PageHint = { readonly hint: SiteHint; readonly origin: HintUse['origin'] };
