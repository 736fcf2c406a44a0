/** A piece of folded text, `units[start]` to `units[end - 1]`, and what of a term it was read as. */
export interface Aligned {
  readonly kind: 'same' | 'homophone' | 'parts' | 'pinyin' | 'look-alike' | 'repeated' | 'letters';
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

/** A way to go on: so many units are read as so many of the term. */
interface Move {
  readonly kind: Aligned['kind'];
  readonly units: number;
  readonly meant: number;
  readonly cost: number;
}

const HAN = /^\p{Script=Han}$/u;
const LETTERS = /^[a-z]+$/u;
const LONGEST_SYLLABLE = 6;
const MOST_PARTS = 4;

/** Longer texts are no spelling of a term; bounds the work. */
const LONGEST = 120;

/** The cheapest way to read folded units as a term; unit by unit where they are too many. */
export function align(units: readonly string[], term: string): Aligned[] {
  if (units.join('') === term || units.length > LONGEST) return unitByUnit(units);
  const costs = new Map<number, number>();
  const chosen = new Map<number, Move>();
  const key = (at: number, meant: number): number => at * (term.length + 1) + meant;
  costs.set(key(units.length, term.length), 0);
  for (let at = units.length; at >= 0; at -= 1) {
    for (let meant = term.length; meant >= 0; meant -= 1) {
      for (const move of movesFrom(units, at, term, meant)) {
        const rest = costs.get(key(at + move.units, meant + move.meant));
        const cost = rest === undefined ? Number.POSITIVE_INFINITY : rest + move.cost;
        if (cost >= (costs.get(key(at, meant)) ?? Number.POSITIVE_INFINITY)) continue;
        costs.set(key(at, meant), cost);
        chosen.set(key(at, meant), move);
      }
    }
  }
  return joinAlike(follow(chosen, key, term));
}

function follow(
  chosen: ReadonlyMap<number, Move>,
  key: (at: number, meant: number) => number,
  term: string,
): Aligned[] {
  const pieces: Aligned[] = [];
  let at = 0;
  let meant = 0;
  for (let move = chosen.get(0); move !== undefined; move = chosen.get(key(at, meant))) {
    const to = term.slice(meant, meant + move.meant);
    pieces.push({ kind: move.kind, start: at, end: at + move.units, to });
    at += move.units;
    meant += move.meant;
  }
  return pieces;
}

/** Neighbouring readings by sound are one: 致富 for 支付. */
function joinAlike(pieces: readonly Aligned[]): Aligned[] {
  const joined: Aligned[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.kind === 'homophone' && piece.kind === 'homophone')
      joined[joined.length - 1] = { ...last, end: piece.end, to: last.to + piece.to };
    else joined.push(piece);
  }
  return joined;
}

function unitByUnit(units: readonly string[]): Aligned[] {
  return units.map((unit, at) => ({ kind: 'same', start: at, end: at + 1, to: unit }));
}

function movesFrom(units: readonly string[], at: number, term: string, meant: number): Move[] {
  const unit = units[at];
  const wanted = term.charAt(meant);
  if (unit === undefined) return wanted === '' ? [] : [{ kind: 'homophone', units: 0, meant: 1, cost: 5 }];
  const moves: Move[] = [];
  if (unit === units[at - 1]) moves.push({ kind: 'repeated', units: 1, meant: 0, cost: 1 });
  if (LETTERS.test(unit)) moves.push({ kind: 'letters', units: 1, meant: 0, cost: 3 });
  if (wanted === '') return moves;
  if (unit === wanted) moves.push({ kind: 'same', units: 1, meant: 1, cost: 0 });
  else if (HAN.test(unit)) moves.push({ kind: 'homophone', units: 1, meant: 1, cost: 2 });
  else if (LETTERS.test(wanted)) moves.push({ kind: 'look-alike', units: 1, meant: 1, cost: 1 });
  moves.push({ kind: 'homophone', units: 0, meant: 1, cost: 5 });
  return HAN.test(wanted) ? [...moves, ...longMoves(units, at)] : moves;
}

/** Several units for one character: its parts, or the letters of its reading. */
function longMoves(units: readonly string[], at: number): Move[] {
  const moves: Move[] = [];
  for (let count = 1; count <= LONGEST_SYLLABLE && at + count <= units.length; count += 1) {
    const piece = units.slice(at, at + count);
    if (piece.every((unit) => LETTERS.test(unit)))
      moves.push({ kind: 'pinyin', units: count, meant: 1, cost: 2 });
    const isParts = count > 1 && count <= MOST_PARTS && piece.every((unit) => !LETTERS.test(unit));
    if (isParts) moves.push({ kind: 'parts', units: count, meant: 1, cost: 3 });
  }
  return moves;
}
