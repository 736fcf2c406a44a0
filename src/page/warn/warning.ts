import type { Category } from '../../core/category.ts';
import type { Finding, Level, TradePolarity } from '../../core/detect/finding.schema.ts';
import type { Listing } from '../../core/listing/listing.schema.ts';
import type { LocalizedText } from '../../core/localized-text.schema.ts';
import type { IconPath } from '../mark/mark.ts';
import { leadingFinding } from '../mark/reasons.ts';
import type { PageMark } from '../scan/scan-page.ts';

/** What the reader is warned of: the listing that a page is about. */
export interface Warning {
  readonly listing: Listing;
  readonly findings: readonly Finding[];
  /** The finding that speaks for the listing. */
  readonly finding: Finding;
  readonly level: Exclude<Level, 'note'>;
  /** Address of the page, and milliseconds since the Unix epoch, when the listing was read. */
  readonly pageUrl: string;
  readonly readAt: number;
}

/** One thing the law says, and the sources that say so. */
export interface WarnStatement {
  readonly text: LocalizedText;
  readonly sources: readonly string[];
}

/** What the law says about each category, in short. */
export type WarnLaw = Readonly<
  Record<Category, { readonly court: WarnStatement; readonly risk: WarnStatement }>
>;

/** The words of the warning and of the question, in the reader's language. `{{what}}` is a place to fill. */
export interface WarnLabels {
  readonly language: keyof LocalizedText;
  readonly category: Readonly<Record<Category, string>>;
  readonly mark: { readonly quoteOpen: string; readonly quoteClose: string };
  readonly warn: Readonly<Record<WarnWord | Exclude<Level, 'note'>, string>> &
    Readonly<Record<TradePolarity, Readonly<Record<Category, string>>>> & {
      readonly ask: Readonly<Record<'region' | 'risk' | 'go' | 'leave' | 'once' | 'advice', string>>;
    };
}

type WarnWord =
  | 'region'
  | 'words'
  | 'source'
  | 'why'
  | 'help'
  | 'save'
  | 'saved'
  | 'saveFailed'
  | 'notAccount'
  | 'dismissed'
  | 'notKept'
  | 'undo'
  | 'fold'
  | 'unfold'
  | 'close';

/** How warnings look: the tokens and icons of the rest of the interface. */
export interface WarnLook {
  /** Custom properties, set on `:host`. */
  readonly tokens: string;
  readonly levelIcons: Readonly<Record<Level, readonly IconPath[]>>;
}

/** The warning that the page of a listing calls for; null for a listing that is not flagged. */
export function warningOf(mark: PageMark, pageUrl: string, readAt: number): Warning | null {
  const { listing, findings } = mark;
  const finding = leadingFinding(findings);
  if (finding === null || finding.level === 'note') return null;
  return { listing, findings, finding, level: finding.level, pageUrl, readAt };
}

/** "This listing resembles an offer to sell or rent an account." */
export function warningSentence({ finding, level }: Warning, { warn }: WarnLabels): string {
  const polarity = finding.polarity === 'wanted' ? 'wanted' : 'offer';
  return warn[level].replace('{{what}}', warn[polarity][finding.category]);
}
