import { ACCOUNT_CHOICES, ACCOUNT_KINDS } from '../../core/settings/settings-values.ts';
import { useT } from '../i18n/translator-context.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';

export function AccountsSection({ settings, onChange }: SectionProps) {
  const t = useT();
  return (
    <Section id="options-accounts" heading={t('options.accounts.heading')} hint={t('options.accounts.hint')}>
      {ACCOUNT_KINDS.map((kind) => (
        <ChoiceField
          key={kind}
          label={t(`options.accounts.kind.${kind}`)}
          value={settings.accounts[kind]}
          values={ACCOUNT_CHOICES}
          nameOf={(choice) => t(`options.accounts.choice.${choice}`)}
          onChoose={(choice) =>
            onChange((now) => ({ ...now, accounts: { ...now.accounts, [kind]: choice } }))
          }
        />
      ))}
    </Section>
  );
}
