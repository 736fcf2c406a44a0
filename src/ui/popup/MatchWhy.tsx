import type { Level, Match } from '../../core/detect/finding.schema.ts';
import { quoteSpans } from '../../core/detect/quote-spans.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';
import { FalseAlarms } from './FalseAlarms.tsx';
import { QuotedSentence } from './QuotedSentence.tsx';
import { useWhyTools } from './why-context.tsx';

interface MatchWhyProps {
  readonly match: Match;
  readonly text: string;
  readonly level: Level;
}

/** One rule that was met: what it is, how much it weighs, and the words in their sentence. */
export function MatchWhy({ match: { rule, weight, spans }, text, level }: MatchWhyProps) {
  const t = useT();
  const language = useLanguage();
  const { glossary } = useWhyTools();
  const title = glossary.ruleTitle(rule, language) ?? rule;
  const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' }).format(weight);
  return (
    <li class="match">
      <p class="match-rule">
        <span>{t(weight < 0 ? 'popup.lowers' : 'popup.rule', { title })}</span>
        <span class="match-weight muted">
          <span class="visually-hidden">{t('popup.weight', { weight: signed })}</span>
          <span aria-hidden="true">{signed}</span>
        </span>
      </p>
      {quoteSpans(text, spans).map((quote, index) => (
        <QuotedSentence key={index} quote={quote} level={level} />
      ))}
      {weight > 0 && <FalseAlarms text={glossary.falseAlarms(rule, language)} />}
    </li>
  );
}
