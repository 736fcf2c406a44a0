import { LOOKALIKES, PICTURES } from './fold-kinds.generated.ts';

/** Why a character has another plain form. */
export type ReadKind = 'width' | 'case' | 'style' | 'accent' | 'traditional' | 'look-alike' | 'picture';

const FULL_OR_HALF_WIDTH = /[\uff01-\uffee]/u;
const HAN = /^\p{Script=Han}$/u;

/** Names the fold of one character to `to`, which is another character or several. */
export function kindOfFold(character: string, to: string): ReadKind {
  if (PICTURES.includes(character)) return 'picture';
  if (isLookalike(character)) return 'look-alike';
  if (character.toLowerCase() === to) return 'case';
  if (FULL_OR_HALF_WIDTH.test(character)) return 'width';
  if (isBare(character, to)) return 'accent';
  if (HAN.test(character) && HAN.test(to)) return 'traditional';
  return 'style';
}

function isBare(character: string, to: string): boolean {
  const decomposed = character.normalize('NFD');
  return /\p{Mn}/u.test(decomposed) && decomposed.replace(/\p{Mn}/gu, '').toLowerCase() === to;
}

/** ASCII letters are themselves, whatever their capitals look like. */
function isLookalike(character: string): boolean {
  return (
    character > '\u007f' && (LOOKALIKES.includes(character) || LOOKALIKES.includes(character.toLowerCase()))
  );
}
