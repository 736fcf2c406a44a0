import type { Level } from '../../core/detect/finding.schema.ts';
import type { Quote } from '../../core/detect/quote-spans.ts';

interface QuotedSentenceProps {
  readonly quote: Quote;
  readonly level: Level;
}

export function QuotedSentence({ quote, level }: QuotedSentenceProps) {
  return (
    <blockquote class="sentence" dir="auto">
      {quote.map(({ text, isMatch }, index) =>
        isMatch ? (
          <mark key={index} class={`mark-${level}`}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </blockquote>
  );
}
