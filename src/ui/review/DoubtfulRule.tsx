import { useState } from 'preact/hooks';
import type { FlagRow } from '../../core/flags/flag-row.ts';
import type { RulePrecision } from '../../core/flags/flag-stats.ts';
import { useT } from '../i18n/translator-context.tsx';
import { ruleReport } from './doubtful-rules.ts';

interface DoubtfulRuleProps {
  readonly rule: RulePrecision;
  readonly title: string;
  readonly examples: readonly FlagRow[];
  readonly isOff: boolean;
  readonly onTurn: (isOn: boolean) => void;
  readonly onOpen: (id: string) => void;
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** A rule whose flags are mostly dismissed: its examples, and what can be done about it. */
export function DoubtfulRule({ rule, title, examples, isOff, onTurn, onOpen, onCopy }: DoubtfulRuleProps) {
  const t = useT();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    const report = ruleReport(
      rule,
      title,
      examples.map((row) => row.title),
    );
    setCopied(await onCopy(report));
  };
  const { confirmed, dismissed } = rule;
  return (
    <section class="doubtful">
      <h3>{title}</h3>
      <p>{t('review.doubtful', { dismissed, decided: confirmed + dismissed })}</p>
      <ul class="similar">
        {examples.map(({ id, title: example }) => (
          <li key={id}>
            <button type="button" class="row-title" onClick={() => onOpen(id)}>
              <bdi>{example === '' ? t('popup.untitled') : example}</bdi>
            </button>
          </li>
        ))}
      </ul>
      <div class="line">
        <button
          type="button"
          class="button"
          aria-label={`${t(isOff ? 'review.turnOn' : 'review.turnOff')}: ${title}`}
          onClick={() => onTurn(isOff)}
        >
          {t(isOff ? 'review.turnOn' : 'review.turnOff')}
        </button>
        <button type="button" class="button" onClick={copy}>
          {t('review.copyReport')}
        </button>
        <span class="muted" role="status">
          {copied !== null && t(copied ? 'review.copied' : 'review.notCopied')}
        </span>
      </div>
    </section>
  );
}
