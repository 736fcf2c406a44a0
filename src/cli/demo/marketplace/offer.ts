import type { Category } from '../../../core/category.ts';
import type { PictureKind } from './pictures.ts';

/** The tabs of the sample marketplace. */
export const SECTIONS = [
  'bikes',
  'phones',
  'home',
  'books',
  'games',
  'pets',
  'services',
  'community',
] as const;
export type Section = (typeof SECTIONS)[number];

/** What TradeFlag should say: a flagged category, `note` for what is at most worth knowing, null for nothing. */
export type Expected = Category | 'note' | null;

/** One offer of the sample marketplace. Everything here is made up. */
export interface Offer {
  readonly id: string;
  readonly section: Section;
  readonly title: string;
  readonly description: string;
  /** As the page shows it; empty for posts that sell nothing. */
  readonly price: string;
  readonly seller: string;
  readonly place: string;
  readonly posted: string;
  readonly picture: PictureKind;
  /** Hue of the picture, in degrees. */
  readonly hue: number;
  /** Never rendered into the page. */
  readonly expected: Expected;
}
