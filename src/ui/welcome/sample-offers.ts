/** The made-up offers of the welcome page, by their text under `welcome.sample.` in the locale files. */
export const SAMPLE_OFFERS = ['strong', 'note', 'none'] as const;
export type SampleOffer = (typeof SAMPLE_OFFERS)[number];

/** What the offers cost, as a marketplace would write it. */
export const SAMPLE_PRICES: Readonly<Record<SampleOffer, string>> = {
  strong: '¥65',
  note: '¥120',
  none: '¥340',
};
