import type { SettingsChange } from '../../core/settings/settings-changes.ts';
import type { Translate } from '../i18n/translator.ts';
import { allowedName } from './allowed-name.ts';

/** One line that says what an import changes, in the words of the options page. */
export function changeText(change: SettingsChange, t: Translate): string {
  if (change.field === 'allowed') {
    const name = allowedName(change.entry, t);
    return t(`options.file.${change.kind}`, { heading: t('options.allowed.heading'), name });
  }
  if (change.field === 'rulesOff') {
    return t(`options.file.${change.kind}`, { heading: t('options.rulesOff.heading'), name: change.rule });
  }
  return t('options.file.change', wordsOf(change, t));
}

type Words = { readonly name: string; readonly before: string; readonly after: string };

function wordsOf(change: Exclude<SettingsChange, { field: 'allowed' | 'rulesOff' }>, t: Translate): Words {
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
      return words(t('options.warnings'), change, (isOn) => t(`options.switch.${isOn ? 'on' : 'off'}`));
    case 'pageKeys':
      return words(t('options.pageKeys.label'), change, (isOn) => t(`options.switch.${isOn ? 'on' : 'off'}`));
    case 'level':
      return words(t(`category.${change.category}`), change, (value) => t(`options.leastLevel.${value}`));
  }
}

function words<Value>(
  name: string,
  { before, after }: { readonly before: Value; readonly after: Value },
  nameOf: (value: Value) => string,
): Words {
  return { name, before: nameOf(before), after: nameOf(after) };
}
