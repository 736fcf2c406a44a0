import type { Category } from '../../core/category.ts';
import type { Finding, Level } from '../../core/detect/finding.schema.ts';
import type { ReviewLook } from '../../core/flags/review-look.ts';
import type { Listing } from '../../core/listing/listing.schema.ts';
import type { TextMap } from '../extract/record-text.ts';

/** One listing to be marked: its elements in page order, and what was found in its text. */
export interface Mark {
  /** Stable while the listing is on the page; `Marker.focus` takes it. */
  readonly id: string;
  readonly elements: readonly Element[];
  readonly listing: Listing;
  /** Never empty. */
  readonly findings: readonly Finding[];
  /** Leads from offsets in `listing.text` back to the page's text nodes. */
  readonly textMap: TextMap;
}

/** The words drawn on the page, in the reader's language. */
export interface MarkLabels {
  /** BCP 47 tag of the language the words are in. */
  readonly language: string;
  readonly level: Readonly<Record<Level, string>>;
  readonly category: Readonly<Record<Category, string>>;
  readonly reviewLook: Readonly<Record<ReviewLook, string>>;
  readonly mark: {
    /** Leads to the legal page. */
    readonly why: string;
    readonly close: string;
    /** Introduces the categories: "This listing resembles:". */
    readonly resembles: string;
    readonly quoteOpen: string;
    readonly quoteClose: string;
  };
  /** The title of a rule, by its id. */
  ruleTitle(rule: string): string;
}

/** One stroke or fill of an icon on a 16 by 16 grid. */
export interface IconPath {
  readonly d: string;
  readonly filled?: true;
}

/** How marks look: the same tokens and icons as in the rest of the interface. */
export interface MarkLook {
  /** Custom properties, set on `:host`. */
  readonly tokens: string;
  readonly levelIcons: Readonly<Record<Level, readonly IconPath[]>>;
  readonly categoryIcons: Readonly<Record<Category, readonly IconPath[]>>;
  readonly reviewIcons: Readonly<Record<ReviewLook, readonly IconPath[]>>;
}

/** Draws marks over a page, never into it. */
export interface Marker {
  /** Replaces what is marked. `marks` come in page order, and keyboard order follows it. */
  update(marks: readonly Mark[]): void;
  /** Scrolls to a marked listing, outlines it a second time and opens its card. False when it is not marked. */
  focus(id: string): boolean;
  /** Shows how listings stand, by their ids; those that are not named stand open. Reviewed ones quiet down. */
  showReviews(looks: ReadonlyMap<string, ReviewLook>): void;
  /** The listing in focus: its card is open. Null for none. */
  current(): string | null;
  /** Whether a node was put into the page by the marker, so that watchers can overlook it. */
  isOwn(node: Node): boolean;
}
