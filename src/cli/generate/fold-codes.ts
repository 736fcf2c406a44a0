import {
  CLAUSE_BREAK,
  INVISIBLE,
  LINE_BREAK,
  NOISE,
  SENTENCE_BREAK,
  SPACE,
} from '../../core/text/fold-codes.ts';

export { END_OF_EXPANSIONS, FIRST_EXPANSION } from '../../core/text/fold-codes.ts';

/** The table's code for each kind of mark. */
export const CODES = {
  invisible: INVISIBLE,
  space: SPACE,
  noise: NOISE,
  clause: CLAUSE_BREAK,
  sentence: SENTENCE_BREAK,
  line: LINE_BREAK,
} as const;
