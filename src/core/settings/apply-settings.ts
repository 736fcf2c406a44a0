import type { Finding } from '../detect/finding.schema.ts';
import { compareLevels } from '../detect/level.ts';
import { accountChoice } from './account-kinds.ts';
import { isAllowed, type Place } from './allow-list.ts';
import type { Settings } from './settings.schema.ts';

/** The findings that the reader wants to see of a listing, in their order. Pure. */
export function applySettings(findings: readonly Finding[], place: Place, settings: Settings): Finding[] {
  if (findings.length === 0 || isAllowed(place, settings.allowed)) return [];
  return findings
    .flatMap((finding) => byAccounts(finding, settings))
    .filter(({ category, level }) => {
      const least = settings.levels[category];
      return least !== 'off' && compareLevels(level, least) >= 0;
    });
}

function byAccounts(finding: Finding, settings: Settings): Finding[] {
  const choice = accountChoice(finding, settings.accounts);
  if (choice === 'off') return [];
  return [choice === 'note' && finding.level !== 'note' ? { ...finding, level: 'note' } : finding];
}
