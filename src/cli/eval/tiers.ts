/** Records that by themselves are, or are not, an offer: the ones that scores count. */
export const CORE_TIER = 'core';

/** Policy calls: none of their levels is wrong, `note` is expected. */
export const OPTIONAL_TIER = 'optional';
