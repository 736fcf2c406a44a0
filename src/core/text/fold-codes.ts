/**
 * What an entry of the fold table may be besides a character. The codes sit in the private use area, which no
 * term can contain because private use characters themselves fold to noise.
 */
export const INVISIBLE = 0xe000;
export const SPACE = 0xe001;
export const NOISE = 0xe002;
export const CLAUSE_BREAK = 0xe003;
export const SENTENCE_BREAK = 0xe004;
export const LINE_BREAK = 0xe005;
/** From here to the end of the private use area: index into the expansions. */
export const FIRST_EXPANSION = 0xe100;
export const END_OF_EXPANSIONS = 0xf900;
