/** Fields of a listing that a hint can point to inside a record. */
export const HINT_FIELDS = ['title', 'url', 'price', 'seller', 'image', 'posted'] as const;
export type HintField = (typeof HINT_FIELDS)[number];

/** Those of them that are part of a listing. Hints name the time of posting for readers that keep it. */
export const SHOWN_FIELDS = HINT_FIELDS.filter((field) => field !== 'posted');
