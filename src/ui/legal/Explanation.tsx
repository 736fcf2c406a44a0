import { useState } from 'preact/hooks';
import type { LawLanguage, Reader } from '../../core/law/explanation.schema.ts';
import type { Law } from '../../core/law/law.ts';
import { referencedIds } from '../../core/law/references.ts';
import type { LocalizedText } from '../../core/localized-text.schema.ts';
import { useTranslator } from '../i18n/translator-context.tsx';
import { CitedSources } from './CitedSources.tsx';
import { OriginalButtons } from './OriginalButtons.tsx';
import { isTranslation, originalsBeside } from './original-languages.ts';
import { READER_PANEL_ID, readerTabId } from './ReaderTabs.tsx';
import { ReferencedText } from './ReferencedText.tsx';

interface ExplanationProps {
  readonly law: Law;
  readonly reader: Reader;
  readonly text: LocalizedText;
  readonly openId: string | null;
  readonly hrefOf: (id: string | null) => string;
}

/** The text for one reader, on demand with the originals beside it, and the sources it cites. */
export function Explanation({ law, reader, text, openId, hrefOf }: ExplanationProps) {
  const { t, language } = useTranslator();
  const [beside, setBeside] = useState<readonly LawLanguage[]>([]);
  const originals = originalsBeside(language);
  const shown = [language, ...beside.filter((one) => originals.includes(one))];
  const cited = [...new Set(shown.flatMap((one) => referencedIds(text[one])))];
  return (
    <div id={READER_PANEL_ID} role="tabpanel" aria-labelledby={readerTabId(reader)}>
      {isTranslation(language) && <p class="legal-notice legal-translation">{t('legal.translation')}</p>}
      <OriginalButtons originals={originals} shown={beside} onChange={setBeside} />
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
