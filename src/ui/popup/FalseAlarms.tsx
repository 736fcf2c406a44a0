import { useT } from '../i18n/translator-context.tsx';

interface FalseAlarmsProps {
  /** Null for a rule that this version does not know. */
  readonly text: string | null;
}

/** What a rule is known to get wrong, one click away. */
export function FalseAlarms({ text }: FalseAlarmsProps) {
  const t = useT();
  if (text === null) return null;
  return (
    <details class="false-alarms">
      <summary class="muted">{t('popup.falseAlarms')}</summary>
      <p>{text}</p>
    </details>
  );
}
