import type { Box } from './box.ts';

const GAP_PX = 4;
const MARGIN_PX = 8;

/**
 * Where a card goes: under its badge with their right edges in line, above it where there is no room below,
 * and always inside the viewport, so that it never makes the page scroll further. All in the same pixels.
 */
export function placeCard(
  badge: Box,
  card: { width: number; height: number },
  viewport: { width: number; height: number },
): { left: number; top: number } {
  const below = badge.bottom + GAP_PX;
  const above = badge.top - GAP_PX - card.height;
  const fitsBelow = below + card.height <= viewport.height - MARGIN_PX;
  const top = fitsBelow || above < MARGIN_PX ? below : above;
  return {
    left: clamp(badge.right - card.width, viewport.width - MARGIN_PX - card.width),
    top: clamp(top, viewport.height - MARGIN_PX - card.height),
  };
}

function clamp(value: number, max: number): number {
  return Math.max(MARGIN_PX, Math.min(value, max));
}
