/** How many minima a sketch keeps, four to a word. */
export const SKETCH_BINS = 64;
export const SKETCH_WORDS = SKETCH_BINS / 4;
/** Units in a shingle. */
const SHINGLE = 3;
/** Texts of fewer shingles are too short to be told apart by what they share. */
const MIN_SHINGLES = 5;
const EMPTY = 0xffffffff;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;

/**
 * The sketch of a folded text: SKETCH_WORDS words that let the Jaccard similarity of the shingles of two texts be
 * estimated without the texts. Numbers stand for one another, so that prices and counts make no difference. Null for a
 * text too short to have one.
 *
 * MinHash (A. Broder, "On the resemblance and containment of documents", 1997) with one hash a shingle, binned (P. Li,
 * A. Owen, C. Zhang, "One Permutation Hashing", 2012), empty bins filled from others (A. Shrivastava, "Optimal
 * Densification for Fast and Accurate Minwise Hashing", 2017), eight bits a minimum (P. Li, A. C. König, "b-Bit Minwise
 * Hashing", 2010).
 */
export function sketchText(folded: string): Int32Array | null {
  const length = readUnits(folded);
  return hasShingles(length) ? pack(densify(minima(length))) : null;
}

/** The hashes of a folded text's shingles. */
export function shinglesOf(folded: string): ReadonlySet<number> {
  const shingles = new Set<number>();
  const last = readUnits(folded) - SHINGLE;
  for (let at = 0; at <= last; at += 1) shingles.add(shingleAt(at));
  return shingles;
}

/** The Jaccard similarity of two sets, 0 to 1. */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (large.size === 0) return 0;
  let shared = 0;
  for (const one of small) if (large.has(one)) shared += 1;
  return shared / (small.size + large.size - shared);
}

/** The estimated Jaccard similarity of the texts of two sketches that lie in `words` from `a` and from `b` on. */
export function sketchSimilarity(words: Int32Array, a: number, other: Int32Array, b: number): number {
  let equal = 0;
  for (let at = 0; at < SKETCH_WORDS; at += 1) {
    const differing = (words[a + at] ?? 0) ^ (other[b + at] ?? 0);
    if ((differing & 0xff) === 0) equal += 1;
    if ((differing & 0xff00) === 0) equal += 1;
    if ((differing & 0xff0000) === 0) equal += 1;
    if ((differing & 0xff000000) === 0) equal += 1;
  }
  // Of minima that differ, one of 256 is equal in its eight bits.
  return Math.max(0, (equal / SKETCH_BINS - 1 / 256) / (1 - 1 / 256));
}

/** The units that are looked at, in memory that is used again. */
let units = new Uint16Array(4_096);

/** Reads a text into `units`, runs of digits as one zero each, and gives their number. */
function readUnits(folded: string): number {
  if (units.length < folded.length) units = new Uint16Array(folded.length * 2);
  let length = 0;
  let isAfterDigit = false;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    const isDigit = unit >= DIGIT_0 && unit <= DIGIT_9;
    if (isDigit && isAfterDigit) continue;
    isAfterDigit = isDigit;
    units[length] = isDigit ? DIGIT_0 : unit;
    length += 1;
  }
  return length;
}

/** The hash of the shingle that begins with the unit at `at`. */
function shingleAt(at: number): number {
  let hash = 0x811c9dc5;
  for (let unit = 0; unit < SHINGLE; unit += 1) hash = Math.imul(hash ^ (units[at + unit] ?? 0), 0x01000193);
  return mixBits(hash);
}

/** Whether there are MIN_SHINGLES different ones; nearly always the first ones are. */
function hasShingles(length: number): boolean {
  const different = new Set<number>();
  for (let at = 0; at + SHINGLE <= length && different.size < MIN_SHINGLES; at += 1)
    different.add(shingleAt(at));
  return different.size >= MIN_SHINGLES;
}

/** The least hash in each bin; a shingle that comes again changes nothing. */
function minima(length: number): Uint32Array {
  const least = new Uint32Array(SKETCH_BINS).fill(EMPTY);
  for (let at = 0; at + SHINGLE <= length; at += 1) {
    const hash = shingleAt(at);
    const bin = hash >>> 26;
    const value = mixBits(hash ^ 0x9e3779b9) >>> 0;
    if (value < (least[bin] ?? 0)) least[bin] = value;
  }
  return least;
}

/** Every empty bin takes the value of one that is not, chosen by hashing bin and attempt until there is one. */
function densify(least: Uint32Array): Uint32Array {
  return least.map((value, bin) => {
    let from = bin;
    for (let attempt = 1; least[from] === EMPTY; attempt += 1) from = mixBits(bin * 0x10001 + attempt) >>> 26;
    return from === bin ? value : (least[from] ?? value);
  });
}

function pack(values: Uint32Array): Int32Array {
  const words = new Int32Array(SKETCH_WORDS);
  for (let bin = 0; bin < SKETCH_BINS; bin += 1) {
    words[bin >> 2] = (words[bin >> 2] ?? 0) | (((values[bin] ?? 0) & 0xff) << ((bin & 3) * 8));
  }
  return words;
}

/** The finaliser of MurmurHash3 (A. Appleby, public domain): every bit of the input moves half of those of the result. */
export function mixBits(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
