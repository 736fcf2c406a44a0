import { type Answer, misused } from '../answer.ts';
import { newRule } from './new-rule.ts';
import { newTerms } from './new-terms.ts';

/** `packs new`. */
export function makeNew([kind, ...args]: readonly string[], folder?: URL): Answer {
  if (kind === 'rule') return newRule(args, new Date().toISOString().slice(0, 10), folder);
  if (kind === 'terms') return newTerms(args, folder);
  return misused(
    kind === undefined ? 'new: say rule or terms' : `new: unknown kind ${kind}; say rule or terms`,
  );
}
