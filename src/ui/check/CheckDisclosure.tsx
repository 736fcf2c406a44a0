import { useT } from '../i18n/translator-context.tsx';
import { CheckForm } from './CheckForm.tsx';
import type { CheckText } from './check-text.ts';

interface CheckDisclosureProps {
  readonly checkText: CheckText;
}

/** The form "Check a text", folded until somebody wants it. */
export function CheckDisclosure({ checkText }: CheckDisclosureProps) {
  const t = useT();
  return (
    <details class="check">
      <summary class="check-summary">{t('check.title')}</summary>
      <CheckForm checkText={checkText} />
    </details>
  );
}
