/** What a reviewer can decide about a flag. `open` takes an earlier decision back to the queue. */
export const DECISIONS = ['open', 'confirmed', 'dismissed', 'escalated'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Where a flag stands. `changed`: it was dismissed, and its listing says something else since. */
export const FLAG_STATES = ['open', 'changed', 'confirmed', 'dismissed', 'escalated'] as const;
export type FlagState = (typeof FLAG_STATES)[number];

/**
 * Why a flag was dismissed. `other-sense`: the words mean something else here; `context`: a report, a warning or
 * help; `permitted`: the site allows it; `duplicate`: decided elsewhere; `gone`: the listing is no longer there.
 */
export const DISMISS_REASONS = ['other-sense', 'context', 'permitted', 'duplicate', 'gone', 'other'] as const;
export type DismissReason = (typeof DISMISS_REASONS)[number];

/** What is recorded of a listing when it changes between two sightings. */
export const CHANGE_FIELDS = ['price', 'title', 'text'] as const;
export type ChangeField = (typeof CHANGE_FIELDS)[number];

/** Longest stored texts in UTF-16 units. Longer titles, texts and names are cut; longer addresses are left out. */
export const MAX_TITLE_LENGTH = 500;
export const MAX_TEXT_LENGTH = 10_000;
export const MAX_SELLER_LENGTH = 200;
/** Also of a time of posting as it was written. */
export const MAX_PRICE_LENGTH = 100;
export const MAX_ADDRESS_LENGTH = 2_048;
export const MAX_NOTE_LENGTH = 2_000;
export const MAX_REVIEWER_LENGTH = 80;
export const MAX_CHANGE_LENGTH = 500;
export const MAX_FLAG_ID_LENGTH = 1_000;

/** Most changes kept of a flag, the newest; and most reviews a file may bring for one. */
export const MAX_CHANGES = 20;
export const MAX_REVIEWS = 1_000;

/** Most flags one review may decide at once. */
export const MAX_REVIEWED_AT_ONCE = 100_000;
