import type { FlagRow } from '../../core/flags/flag-row.ts';
import type { RulePrecision } from '../../core/flags/flag-stats.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';
import { useWhyTools } from '../popup/why-context.tsx';
import { Bar } from './Bar.tsx';
import { DoubtfulRule } from './DoubtfulRule.tsx';
import { isDoubtful } from './doubtful-rules.ts';

interface RuleChartProps {
  readonly rows: readonly FlagRow[];
  readonly rules: readonly RulePrecision[];
  readonly rulesOff: readonly string[];
  readonly onTurnRule: (rule: string, isOn: boolean) => void;
  readonly onOpen: (id: string) => void;
  readonly onCopy: (text: string) => Promise<boolean>;
}

const MAX_DRAWN = 12;

/** How often reviewers agreed with each rule, and the rules they mostly disagree with, named with examples. */
export function RuleChart({ rows, rules, rulesOff, onTurnRule, onOpen, onCopy }: RuleChartProps) {
  const t = useT();
  const language = useLanguage();
  const { glossary } = useWhyTools();
  const decided = rules.filter(({ precision }) => precision !== null);
  const titleOf = (rule: string) => glossary.ruleTitle(rule, language) ?? rule;
  return (
    <div class="chart chart-rules">
      <table>
        <caption>
          {t('review.byRule')}
          <span class="chart-hint muted">{t('review.byRuleHint')}</span>
        </caption>
        <thead>
          <tr class="muted">
            <th scope="col">{t('review.field.rules')}</th>
            <th scope="col">{t('review.confirmedShare')}</th>
            <th scope="col">{t('reviewLook.dismissed')}</th>
          </tr>
        </thead>
        <tbody>
          {decided.slice(0, MAX_DRAWN).map((rule) => (
            <PrecisionRow key={rule.rule} rule={rule} title={titleOf(rule.rule)} />
          ))}
        </tbody>
      </table>
      {decided.length === 0 && <p class="muted">{t('review.noDecisions')}</p>}
      {decided.filter(isDoubtful).map((rule) => (
        <DoubtfulRule
          key={rule.rule}
          rule={rule}
          title={titleOf(rule.rule)}
          examples={rows.filter(({ id }) => rule.examples.includes(id))}
          isOff={rulesOff.includes(rule.rule)}
          onTurn={(isOn) => onTurnRule(rule.rule, isOn)}
          onOpen={onOpen}
          onCopy={onCopy}
        />
      ))}
    </div>
  );
}

function PrecisionRow({ rule, title }: { readonly rule: RulePrecision; readonly title: string }) {
  const language = useLanguage();
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const { confirmed, dismissed } = rule;
  const share = confirmed / (confirmed + dismissed);
  return (
    <tr>
      <th scope="row" class="chart-name">
        {title}
      </th>
      <td>
        <Bar share={share} />
        {percent.format(share)}
      </td>
      <td class="chart-number">{new Intl.NumberFormat(language).format(dismissed)}</td>
    </tr>
  );
}
