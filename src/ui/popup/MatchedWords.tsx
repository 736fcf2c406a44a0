import type { Span } from '../../core/detect/finding.schema.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';
import { useWhyTools } from './why-context.tsx';

interface MatchedWordsProps {
  readonly span: Span;
}

/** What a piece of text means, and the plain form it was read as where that shows something. */
export function MatchedWords({ span: { text, concept } }: MatchedWordsProps) {
  const t = useT();
  const language = useLanguage();
  const { glossary } = useWhyTools();
  const folded = glossary.foldOf(text);
  const meaning = glossary.conceptTitle(concept, language);
  return (
    <li>
      <bdi class="word">{text}</bdi>
      {isTelling(folded, text) && <span> → {t('popup.readAs', { folded })}</span>}
      {meaning !== null && meaning !== text && <span> = {meaning}</span>}
    </li>
  );
}

/** Lower case, missing spaces and bare numbers are how every text is compared, and tell the reader nothing. */
function isTelling(folded: string, text: string): boolean {
  const plain = text
    .toLowerCase()
    .replace(/(?<=\d)[.,](?=\d)/g, '')
    .replace(/\s+/g, '');
  return /\p{L}/u.test(folded) && folded !== plain;
}
