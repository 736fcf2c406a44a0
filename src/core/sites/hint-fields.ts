/** Fields of a listing that a hint can point to inside a record. */
export const HINT_FIELDS = ['title', 'url', 'price', 'seller', 'image', 'posted'] as const;
export type HintField = (typeof HINT_FIELDS)[number];
