import ruleTitles from 'virtual:tradeflag-rule-titles';
import type { Category } from '../../src/core/category.ts';
import type { Settings } from '../../src/core/settings/settings.schema.ts';
import type { UiLanguage } from '../../src/core/ui-languages.ts';
import { readRecordText } from '../../src/page/extract/record-text.ts';
import type { Mark } from '../../src/page/mark/mark.ts';
import { createMarker } from '../../src/page/mark/marker.ts';
import { checkByShippedPacks } from '../../src/ui/check/check-text.ts';
import { markLabels } from '../../src/ui/i18n/mark-labels.ts';
import { markLook } from '../../src/ui/theme/mark-look.ts';
import type { MarkSample } from '../../src/ui/welcome/SampleSection.tsx';

/** Marks a sample as a page is marked: the same packs, settings and marks; only the records are known already. */
export function sampleMarker(
  settings: Settings,
  language: UiLanguage,
  onOpenLegal: (category: Category) => void,
): MarkSample {
  return (records, signal) => {
    const marker = createMarker({
      document,
      signal,
      labels: {
        ...markLabels(language),
        language,
        ruleTitle: (rule) => ruleTitles[rule]?.[language] ?? rule,
      },
      look: markLook(settings.appearance),
      onOpenLegal: ({ category }) => onOpenLegal(category),
    });
    void judgeSample(records, settings).then((marks) => {
      if (!signal.aborted) marker.update(marks);
    });
  };
}

async function judgeSample(records: readonly HTMLElement[], settings: Settings): Promise<Mark[]> {
  const marks = await Promise.all(
    records.map((record, index) => markOf(record, `sample-${index}`, settings)),
  );
  return marks.filter(({ findings }) => findings.length > 0);
}

async function markOf(record: HTMLElement, id: string, settings: Settings): Promise<Mark> {
  const { text, map: textMap } = readRecordText([record]);
  const listing = {
    ...{ id, text, title: text, site: null, url: null, price: null },
    ...{ seller: null, image: null, path: null, section: null },
  };
  const { findings } = await checkByShippedPacks(settings)(text);
  return { id, elements: [record], listing, findings, textMap };
}
