import * as z from 'zod';

/** Match patterns (`https://example.com/*`) of the sites the reader wants watched, in the order chosen. */
export const WatchedSitesSchema = z.array(z.string().regex(/^https?:\/\/[^/*\s]+\/\*$/));
