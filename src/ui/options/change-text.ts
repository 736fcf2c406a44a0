import type { SettingsChange } from '../../core/settings/settings-changes.ts';
import { languageName } from '../i18n/language-name.ts';
import type { Translate, Translator } from '../i18n/translator.ts';
import { allowedName } from './allowed-name.ts';

/** One line that says what an import changes, in the words of the options page. */
export function changeText(change: SettingsChange, translator: Translator): string {
  const { t } = translator;
  if (change.field === 'allowed') {
    const name = allowedName(change.entry, t);
    return t(`options.file.${change.kind}`, { heading: t('options.allowed.heading'), name });
  }
  if (change.field === 'rulesOff') {
    return t(`options.file.${change.kind}`, { heading: t('options.rulesOff.heading'), name: change.rule });
  }
  return t('options.file.change', wordsOf(change, translator));
}

type Words = { readonly name: string; readonly before: string; readonly after: string };

function wordsOf(
  change: Exclude<SettingsChange, { field: 'allowed' | 'rulesOff' }>,
  { t, language }: Translator,
): Words {
  switch (change.field) {
    case 'language':
      return words(t('options.language'), change, (value) => t(`options.languages.${value}`));
    case 'appearance':
      return words(t('options.appearance'), change, (value) => t(`options.appearances.${value}`));
    case 'reader':
      return words(t('options.reader'), change, (value) => t(`legal.reader.${value}`));
    case 'preset':
      return words(t('options.preset.heading'), change, (value) =>
        value === null ? t('options.file.none') : t(`options.preset.${value}`),
      );
    case 'warnings':
      return words(t('options.warnings'), change, onOrOff(t));
    case 'pageKeys':
      return words(t('options.pageKeys.label'), change, onOrOff(t));
    case 'account':
      return words(t(`options.accounts.kind.${change.kind}`), change, (value) =>
        t(`options.accounts.choice.${value}`),
      );
    case 'scanned':
      return words(languageName(change.language, language), change, onOrOff(t));
    case 'level':
      return words(t(`category.${change.category}`), change, (value) => t(`options.leastLevel.${value}`));
  }
}

function onOrOff(t: Translate): (isOn: boolean) => string {
  return (isOn) => t(`options.switch.${isOn ? 'on' : 'off'}`);
}

function words<Value>(
  name: string,
  { before, after }: { readonly before: Value; readonly after: Value },
  nameOf: (value: Value) => string,
): Words {
  return { name, before: nameOf(before), after: nameOf(after) };
}
