import type { Finding, Match } from '../../core/detect/finding.schema.ts';

const MAX_LENGTH = 30;

/**
 * The words of a listing that say most about a finding, in one short quotation: the whole stretch of the heaviest
 * match where that is short, else its longest piece. Null when no match points into the text.
 */
export function keyWords({ matches }: Finding, text: string): string | null {
  const [heaviest] = matches.filter(({ spans }) => spans.length > 0).sort((a, b) => b.weight - a.weight);
  return heaviest === undefined ? null : quotable(heaviest, text);
}

function quotable({ spans }: Match, text: string): string {
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const stretch = text.slice(start, end);
  if (stretch !== '' && stretch.length <= MAX_LENGTH && !stretch.includes('\n')) return stretch;
  return spans.reduce((longest, span) => (span.text.length > longest.length ? span.text : longest), '');
}
