import * as z from 'zod';

/**
 * Match patterns of the sites the reader wants watched, in the order chosen: one host (`https://example.com/*`) or
 * one with all its subdomains (`https://*.example.com/*`).
 */
export const WatchedSitesSchema = z.array(z.string().regex(/^https?:\/\/(?:\*\.)?[^/*\s]+\/\*$/));
