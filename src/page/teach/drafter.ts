import type { SiteHint } from '../../core/sites/site-hint.schema.ts';
import { extractListings } from '../extract/extract-listings.ts';
import { draftHint } from './draft-hint.ts';
import { type Preview, previewOf } from './preview.ts';
import { type Adjusting, choiceOf } from './teach-state.ts';

/** Makes hints of what was shown, and reads the page by them. */
export type Drafter = {
  hint(state: Adjusting): SiteHint;
  preview(state: Adjusting): Preview;
};

/** A drafter for one page. Readings are kept until something else is shown. */
export function createDrafter(document: Document): Drafter {
  let otherwise: number | null = null;
  let last: { readonly key: string; readonly preview: Preview } | null = null;

  /** Listings found without the hint: what a later reading is compared with. */
  function countOtherwise(): number {
    const found = extractListings(document, { url: document.URL });
    return found.filter(({ isItem }) => isItem !== true).length;
  }

  function hint(state: Adjusting): SiteHint {
    const { selector, records } = choiceOf(state);
    const { fields, scope } = state;
    otherwise ??= countOtherwise();
    const taught = { records: records.length, otherwise };
    return draftHint({ record: selector, fields, scope, taught }, document.URL);
  }

  return {
    hint,
    preview(state) {
      const draft = hint(state);
      const key = JSON.stringify([draft.record, draft.fields]);
      const preview = last?.key === key ? last.preview : previewOf(document, draft, document.URL);
      last = { key, preview };
      return preview;
    },
  };
}
