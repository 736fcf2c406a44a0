import { useState } from 'preact/hooks';
import type { LawText, Reader } from '../../core/law/explanation.schema.ts';
import type { Law } from '../../core/law/law.ts';
import { referencedIds } from '../../core/law/references.ts';
import { useTranslator } from '../i18n/translator-context.tsx';
import { CitedSources } from './CitedSources.tsx';
import { lawLanguageFor, otherLawLanguage } from './law-language.ts';
import { READER_PANEL_ID, readerTabId } from './ReaderTabs.tsx';
import { ReferencedText } from './ReferencedText.tsx';

interface ExplanationProps {
  readonly law: Law;
  readonly reader: Reader;
  readonly text: LawText;
  readonly openId: string | null;
  readonly hrefOf: (id: string | null) => string;
}

/** The text for one reader, on demand in both languages, with the sources it cites. */
export function Explanation({ law, reader, text, openId, hrefOf }: ExplanationProps) {
  const { t, language } = useTranslator();
  const [isBoth, setBoth] = useState(false);
  const main = lawLanguageFor(language);
  const other = otherLawLanguage(main);
  const shown = isBoth ? [main, other] : [main];
  const cited = [...new Set(shown.flatMap((one) => referencedIds(text[one])))];
  return (
    <div id={READER_PANEL_ID} role="tabpanel" aria-labelledby={readerTabId(reader)}>
      <button
        type="button"
        class="button button-plain legal-both"
        aria-pressed={isBoth}
        onClick={() => setBoth(!isBoth)}
      >
        {t(`legal.beside.${other}`)}
      </button>
      <div class="legal-texts">
        {shown.map((one) => (
          <ReferencedText
            key={one}
            law={law}
            language={one}
            text={text[one]}
            cited={cited}
            openId={openId}
            hrefOf={hrefOf}
          />
        ))}
      </div>
      <CitedSources law={law} cited={cited} openId={openId} hrefOf={hrefOf} />
    </div>
  );
}
