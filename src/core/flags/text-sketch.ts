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
  const shingles = shinglesOf(folded);
  return shingles.size < MIN_SHINGLES ? null : pack(densify(minima(shingles)));
}

/** The hashes of a folded text's shingles. */
export function shinglesOf(folded: string): ReadonlySet<number> {
  const units = unitsWithoutNumbers(folded);
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE <= units.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let unit = 0; unit < SHINGLE; unit += 1)
      hash = Math.imul(hash ^ (units[at + unit] ?? 0), 0x01000193);
    shingles.add(mix(hash));
  }
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

/** Runs of digits become one zero. */
function unitsWithoutNumbers(folded: string): number[] {
  const kept: number[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    const isDigit = unit >= DIGIT_0 && unit <= DIGIT_9;
    if (isDigit && kept.at(-1) === DIGIT_0) continue;
    kept.push(isDigit ? DIGIT_0 : unit);
  }
  return kept;
}

function minima(shingles: ReadonlySet<number>): Uint32Array {
  const least = new Uint32Array(SKETCH_BINS).fill(EMPTY);
  for (const hash of shingles) {
    const bin = hash >>> 26;
    const value = mix(hash ^ 0x9e3779b9) >>> 0;
    if (value < (least[bin] ?? 0)) least[bin] = value;
  }
  return least;
}

/** Every empty bin takes the value of one that is not, chosen by hashing bin and attempt until there is one. */
function densify(least: Uint32Array): Uint32Array {
  return least.map((value, bin) => {
    let from = bin;
    for (let attempt = 1; least[from] === EMPTY; attempt += 1) from = mix(bin * 0x10001 + attempt) >>> 26;
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
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
