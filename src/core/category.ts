/**
 * The three kinds of offer TradeFlag looks for, after the three trading areas named in the reports of the
 * 2021 Nanjing ruling (source `ruling-nanjing-2021`): account sales, assisted registration, assisted unblocking.
 */
export const CATEGORIES = ['account-sales', 'assisted-registration', 'assisted-unblocking'] as const;
export type Category = (typeof CATEGORIES)[number];
