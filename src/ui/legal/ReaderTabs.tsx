import { useRef } from 'preact/hooks';
import type { Category } from '../../core/category.ts';
import { READERS, type Reader } from '../../core/law/explanation.schema.ts';
import { useT } from '../i18n/translator-context.tsx';
import { explanationHref } from './legal-route.ts';

interface ReaderTabsProps {
  readonly category: Category;
  readonly reader: Reader;
}

const STEPS: Readonly<Record<string, (index: number) => number>> = {
  ArrowRight: (index) => index + 1,
  ArrowLeft: (index) => index - 1,
  Home: () => 0,
  End: () => READERS.length - 1,
};

/** Ids that tie a tab to the panel it shows. */
export const readerTabId = (reader: Reader) => `legal-tab-${reader}`;
export const READER_PANEL_ID = 'legal-panel';

export function ReaderTabs({ category, reader }: ReaderTabsProps) {
  const t = useT();
  const tabs = useRef(new Map<Reader, HTMLElement>());
  const move = (event: KeyboardEvent) => {
    const next = READERS.at((STEPS[event.key]?.(READERS.indexOf(reader)) ?? Number.NaN) % READERS.length);
    if (!(event.key in STEPS) || next === undefined) return;
    event.preventDefault();
    tabs.current.get(next)?.focus();
    // Replaces the address: walking along the tabs by arrow key should not fill the history.
    location.replace(explanationHref(category, next));
  };
  return (
    <div class="legal-readers" role="tablist" aria-label={t('legal.readers')} onKeyDown={move}>
      {READERS.map((one) => (
        <a
          key={one}
          ref={(element) => {
            if (element !== null) tabs.current.set(one, element);
          }}
          id={readerTabId(one)}
          role="tab"
          class="legal-tab"
          href={explanationHref(category, one)}
          aria-selected={one === reader}
          aria-controls={READER_PANEL_ID}
          tabIndex={one === reader ? 0 : -1}
        >
          {t(`legal.reader.${one}`)}
        </a>
      ))}
    </div>
  );
}
