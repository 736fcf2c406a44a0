import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../../../src/ui/theme/tokens.css', import.meta.url), 'utf8');
const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

test.each(SCHEMES)('text and levels reach 4.5 to 1 on every surface (%s)', (scheme) => {
  for (const surface of ['surface', 'surface-sunken', 'surface-hover']) {
    for (const ink of ['text', 'text-muted', 'link', 'level-strong', 'level-likely', 'level-note']) {
      expect(
        contrast(color(ink, scheme), color(surface, scheme)),
        `${ink} on ${surface}`,
      ).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test.each(SCHEMES)('marked words stay readable (%s)', (scheme) => {
  for (const mark of ['mark-strong', 'mark-likely', 'mark-note']) {
    expect(contrast(color('text', scheme), color(mark, scheme)), mark).toBeGreaterThanOrEqual(7);
  }
});

test.each(SCHEMES)('borders of controls reach 3 to 1 (%s)', (scheme) => {
  expect(contrast(color('border-control', scheme), color('surface', scheme))).toBeGreaterThanOrEqual(3);
});

function color(name: string, scheme: Scheme): string {
  const found = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
  const value = scheme === 'light' ? found?.[1] : found?.[2];
  if (value === undefined) throw new Error(`tokens.css has no --${name} for ${scheme}`);
  return value;
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
