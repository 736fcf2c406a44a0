import edition from '../../../patterns/law/edition.json' with { type: 'json' };
import accountSales from '../../../patterns/law/explanations/account-sales.json' with { type: 'json' };
import assistedRegistration from '../../../patterns/law/explanations/assisted-registration.json' with {
  type: 'json',
};
import assistedUnblocking from '../../../patterns/law/explanations/assisted-unblocking.json' with {
  type: 'json',
};
import civilCode from '../../../patterns/law/sources/civil-code.json' with { type: 'json' };
import criminalLaw from '../../../patterns/law/sources/criminal-law.json' with { type: 'json' };
import cybersecurity from '../../../patterns/law/sources/cybersecurity-and-personal-data.json' with {
  type: 'json',
};
import commerce from '../../../patterns/law/sources/e-commerce-and-consumers.json' with { type: 'json' };
import digitalServices from '../../../patterns/law/sources/eu-digital-services-act.json' with {
  type: 'json',
};
import evidence from '../../../patterns/law/sources/evidence-and-procedure.json' with { type: 'json' };
import payment from '../../../patterns/law/sources/payment-accounts.json' with { type: 'json' };
import press from '../../../patterns/law/sources/press-and-commentary.json' with { type: 'json' };
import rulings from '../../../patterns/law/sources/rulings.json' with { type: 'json' };
import telecomFraud from '../../../patterns/law/sources/telecom-fraud.json' with { type: 'json' };
import unfairCompetition from '../../../patterns/law/sources/unfair-competition.json' with { type: 'json' };
import wechatRules from '../../../patterns/law/sources/wechat-rules.json' with { type: 'json' };
import type { Law } from './law.ts';
import { readLaw } from './read-law.ts';

/** Every group of sources that readers may see. `sources/withheld.json` stays out on purpose. */
const SOURCES: readonly unknown[] = [
  ...rulings,
  ...telecomFraud,
  ...unfairCompetition,
  ...civilCode,
  ...criminalLaw,
  ...cybersecurity,
  ...commerce,
  ...payment,
  ...evidence,
  ...wechatRules,
  ...press,
  ...digitalServices,
];

const EXPLANATIONS: readonly unknown[] = [accountSales, assistedRegistration, assistedUnblocking];

let law: Law | undefined;

/**
 * The law data that ship with the product, read once. Heavy (over 200 kB): for pages, the command line and
 * tests, never for the content script. Throws when the data are wrong, which tests rule out.
 */
export function shippedLaw(): Law {
  law ??= readShippedLaw();
  return law;
}

/** True when a pack or a link may refer to this id. */
export function isKnownSource(id: string): boolean {
  return shippedLaw().byId.has(id);
}

function readShippedLaw(): Law {
  const result = readLaw({ edition, sources: SOURCES, explanations: EXPLANATIONS });
  if (result.ok) return result.value;
  throw new Error(result.problem.map(({ where, what }) => `${where}: ${what}`).join('\n'));
}
