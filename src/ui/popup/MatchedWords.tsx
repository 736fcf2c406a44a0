import type { Span } from '../../core/detect/finding.schema.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';
import { usePopupTools } from './popup-context.tsx';

interface MatchedWordsProps {
  readonly span: Span;
}

/** What a piece of text means, and the plain form it was read as where that differs. */
export function MatchedWords({ span: { text, concept } }: MatchedWordsProps) {
  const t = useT();
  const language = useLanguage();
  const { glossary } = usePopupTools();
  const folded = glossary.foldOf(text);
  const meaning = glossary.conceptTitle(concept, language);
  return (
    <li>
      <bdi class="word">{text}</bdi>
      {meaning !== null && <span> = {meaning}</span>}
      {folded !== text && folded !== '' && (
        <span class="muted">
          {' '}
          (<span>{t('popup.readAs', { folded })}</span>)
        </span>
      )}
    </li>
  );
}
