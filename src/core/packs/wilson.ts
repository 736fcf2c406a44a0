/** A share with the interval that holds the true one with 95 % confidence. */
export interface ShareInterval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959964;

/**
 * The Wilson score interval at 95 % (E. B. Wilson, JASA 22, 1927), which stays honest for few records and for shares
 * near 0 and 1. Null when there is nothing to divide by.
 */
export function wilson(part: number, whole: number): ShareInterval | null {
  if (whole === 0) return null;
  const value = part / whole;
  const square = Z * Z;
  const centre = (value + square / (2 * whole)) / (1 + square / whole);
  const spread = (value * (1 - value)) / whole + square / (4 * whole * whole);
  const reach = (Z / (1 + square / whole)) * Math.sqrt(spread);
  return {
    value: round(value),
    low: round(Math.max(0, centre - reach)),
    high: round(Math.min(1, centre + reach)),
  };
}

/** Four digits: more would claim a precision that no corpus gives. */
function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
