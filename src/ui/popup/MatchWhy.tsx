import type { Level, Match, Span } from '../../core/detect/finding.schema.ts';
import { quoteSpans } from '../../core/detect/quote-spans.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';
import { MatchedWords } from './MatchedWords.tsx';
import { usePopupTools } from './popup-context.tsx';
import { QuotedSentence } from './QuotedSentence.tsx';

interface MatchWhyProps {
  readonly match: Match;
  readonly text: string;
  readonly level: Level;
}

/** One rule that was met: the words in their sentence, what they mean, the rule and its weight. */
export function MatchWhy({ match: { rule, weight, spans }, text, level }: MatchWhyProps) {
  const t = useT();
  const language = useLanguage();
  const { glossary } = usePopupTools();
  const title = glossary.ruleTitle(rule, language) ?? rule;
  const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' }).format(weight);
  return (
    <li class="match">
      {quoteSpans(text, spans).map((quote, index) => (
        <QuotedSentence key={index} quote={quote} level={level} />
      ))}
      <ul class="words">
        {distinct(spans).map((span) => (
          <MatchedWords key={`${span.concept} ${span.text}`} span={span} />
        ))}
      </ul>
      <p class="match-rule muted">
        <span>{t(weight < 0 ? 'popup.lowers' : 'popup.rule', { title })}</span>
        <span class="match-weight" role="img" aria-label={t('popup.weight', { weight: signed })}>
          {signed}
        </span>
      </p>
    </li>
  );
}

function distinct(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map((span) => [`${span.concept} ${span.text}`, span])).values()];
}
