import { expect, test } from 'vitest';
import { loadPacks } from '../../../../src/cli/load-packs.ts';
import { createDetector } from '../../../../src/core/detect/detector.ts';
import { UI_LANGUAGES } from '../../../../src/core/ui-languages.ts';
import { createTranslator } from '../../../../src/ui/i18n/translator.ts';
import { SAMPLE_OFFERS, SAMPLE_PRICES } from '../../../../src/ui/welcome/sample-offers.ts';

const detector = createDetector(loadPacks());
const CASES = UI_LANGUAGES.flatMap((language) => SAMPLE_OFFERS.map((offer) => [language, offer] as const));

test.each(CASES)('%s: the sample offer “%s” is found as it is named', (language, offer) => {
  const { t } = createTranslator(language);
  const text = `${t(`welcome.sample.${offer}`)}\n${SAMPLE_PRICES[offer]}`;
  const levels = detector.detect({ text }).map(({ level }) => level);
  expect(levels).toEqual(offer === 'none' ? [] : [offer]);
});
