import type { Finding } from '../detect/finding.schema.ts';
import type { Settings } from './settings.schema.ts';
import { ACCOUNT_CHOICES, type AccountChoice, type AccountKind } from './settings-values.ts';

/** The kind of account that a platform's concept stands for. Concepts without one name no platform in particular. */
export const KIND_OF_PLATFORM: Readonly<Record<string, AccountKind>> = {
  'platform.wechat': 'messaging',
  'platform.wecom': 'messaging',
  'platform.qq': 'messaging',
  'platform.telegram': 'messaging',
  'platform.whatsapp': 'messaging',
  'platform.messenger': 'messaging',
  'platform.alipay': 'payment',
  'platform.wallet': 'payment',
  'platform.social': 'social',
  'platform.dating': 'social',
  'platform.email': 'email',
  'platform.shop': 'shop',
  'platform.listing': 'shop',
  'platform.cloud': 'cloud',
  'platform.game': 'leisure',
  'platform.streaming': 'leisure',
};

/** The kinds of accounts that the rules of a finding met; what contexts met does not count. */
export function accountKinds({ matches }: Finding): Set<AccountKind> {
  const spans = matches.filter(({ weight }) => weight > 0).flatMap((match) => match.spans);
  return new Set(spans.flatMap(({ concept }) => KIND_OF_PLATFORM[concept] ?? []));
}

/**
 * What the reader chose for the accounts of a finding. Of several kinds the one most wanted decides; accounts of no
 * kind in particular are judged by level.
 */
export function accountChoice(finding: Finding, accounts: Settings['accounts']): AccountChoice {
  const choices = [...accountKinds(finding)].map((kind) => accounts[kind]);
  if (choices.length === 0) return 'on';
  return ACCOUNT_CHOICES.find((choice) => choices.includes(choice)) ?? 'on';
}
