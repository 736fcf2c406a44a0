/**
 * How the warning of a page stands. `none`: there is nothing to warn of; `shown`: as bar or tab; `closed`: the reader
 * closed it; `dismissed`: the reader said that it is no account listing.
 */
export const WARNING_STATES = ['none', 'shown', 'closed', 'dismissed'] as const;
export type WarningState = (typeof WARNING_STATES)[number];
