import neverSay from '../../../patterns/law/never-say.json' with { type: 'json' };
import { createPhraseChecker, type PhraseChecker } from './forbidden-phrases.ts';
import { NeverSaySchema } from './never-say.schema.ts';

/** The checker for the lists that ship with the project; throws when the lists themselves are malformed. */
export function shippedPhraseChecker(): PhraseChecker {
  return createPhraseChecker(NeverSaySchema.parse(neverSay));
}
