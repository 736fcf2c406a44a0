import type { Detector } from '../../../src/core/detect/detector.ts';
import type { Finding } from '../../../src/core/detect/finding.schema.ts';
import type { Listing } from '../../../src/core/listing/listing.schema.ts';

/** Finds account sales wherever the text says "account". */
export const fakeDetector: Detector = {
  detect,
  judge: (listing) => ({ findings: detect(listing), trials: [] }),
};

function detect({ text }: { readonly text: string }): Finding[] {
  const start = text.indexOf('account');
  return start === -1 ? [] : [fakeFinding({}, start)];
}

export function fakeFinding(fields: Partial<Finding>, start = 0): Finding {
  return {
    category: 'account-sales',
    level: 'strong',
    polarity: 'offer',
    score: 48,
    pack: 'account-sales@1.0.0',
    matches: [
      { rule: 'sell', weight: 48, spans: [{ start, end: start + 7, text: 'account', concept: 'account' }] },
    ],
    law: ['ruling'],
    ...fields,
  };
}

export function fakeListing(fields: Partial<Listing>): Listing {
  return {
    id: '1',
    site: null,
    title: null,
    text: 'an account',
    url: null,
    price: null,
    seller: null,
    image: null,
    path: null,
    section: null,
    ...fields,
  };
}
