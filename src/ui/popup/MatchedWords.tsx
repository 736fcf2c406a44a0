import { explainWords } from '../../core/explain/explain-finding.ts';
import type { ReadWords } from '../../core/explain/read-words.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';
import { useWhyTools } from './why-context.tsx';

interface MatchedWordsProps {
  readonly words: ReadWords;
}

/** What a piece of text means, and how it was read where that shows something. */
export function MatchedWords({ words }: MatchedWordsProps) {
  const t = useT();
  const language = useLanguage();
  const { glossary } = useWhyTools();
  const { text, read, told, meaning } = explainWords(words, glossary, language);
  return (
    <li>
      <bdi class="word">{text}</bdi>
      {read !== null && <span> → {t('popup.readAs', { folded: read, steps: told })}</span>}
      {meaning !== null && <span> = {meaning}</span>}
    </li>
  );
}
