import { firstNotBelow } from '../first-not-below.ts';
import { mixBits } from './text-sketch.ts';

/**
 * A block is full with so many flags or UTF-16 units. Chromium keeps records of more than 64 KiB in files of their own:
 * many flags are written and read five times as fast that way. In much larger ones a single flag would be slow to read.
 */
const BLOCK_FLAGS = 64;
const BLOCK_LENGTH = 40_000;
/** More flags than a run can hold; with a hash of 32 bits it fits a number exactly. */
const MAX_RUN_FLAGS = 2 ** 21;

/** Some lines: JSON, each a flag that was checked; empty where a flag was deleted. */
export type FlagBlock = string;

/**
 * Blocks of one file that was taken over, or of scans, and where in them each flag lies. Never changed: flags of a block
 * that change later are stored by themselves, and hold.
 */
export interface FlagRun {
  /** The number of each block, ascending, and the place of its first flag; the others follow. */
  readonly numbers: Uint32Array<ArrayBuffer>;
  readonly firstPlaces: Uint32Array<ArrayBuffer>;
  /** The hash of each flag's id, ascending, and the flag's place. */
  readonly hashes: Uint32Array<ArrayBuffer>;
  readonly places: Uint32Array<ArrayBuffer>;
}

/** Where a flag may lie: the line `at` of a block. Only the line itself tells whether it is that flag. */
export interface BlockSpot {
  readonly number: number;
  readonly at: number;
  readonly place: number;
}

/** The lines of each block that these lines fill, in their order. */
export function cutIntoBlocks(lines: readonly string[]): string[][] {
  const blocks: string[][] = [];
  let from = 0;
  let length = 0;
  for (const [at, line] of lines.entries()) {
    length += line.length;
    if (at + 1 - from < BLOCK_FLAGS && length < BLOCK_LENGTH && at + 1 < lines.length) continue;
    blocks.push(lines.slice(from, at + 1));
    from = at + 1;
    length = 0;
  }
  return blocks;
}

export function linesOf(block: FlagBlock): string[] {
  return block.split('\n');
}

export function joinLines(lines: readonly string[]): FlagBlock {
  return lines.join('\n');
}

/** Collects a run, block by block. */
export interface RunBuilder {
  /** The block of this number begins with that place. Blocks come by number, with places that rise. */
  addBlock(number: number, firstPlace: number): void;
  addFlag(id: string, place: number): void;
  /** Where the flag of a place lies that was added. */
  spotAt(place: number): BlockSpot | null;
  build(): FlagRun;
}

export function createRunBuilder(): RunBuilder {
  const numbers: number[] = [];
  const firstPlaces: number[] = [];
  const hashes: number[] = [];
  const places: number[] = [];
  return {
    addBlock(number, firstPlace) {
      numbers.push(number);
      firstPlaces.push(firstPlace);
    },
    addFlag(id, place) {
      hashes.push(hashId(id));
      places.push(place);
    },
    spotAt: (place) => spotAt({ numbers, firstPlaces }, place),
    build: () => buildRun({ numbers, firstPlaces, hashes, places }),
  };
}

/** One run instead of several whose blocks have the same source and whose numbers and places rise together. */
export function mergeRuns(runs: readonly FlagRun[]): FlagRun {
  const inOrder = runs.toSorted((a, b) => (a.numbers[0] ?? 0) - (b.numbers[0] ?? 0));
  return buildRun({
    numbers: inOrder.flatMap(({ numbers }) => [...numbers]),
    firstPlaces: inOrder.flatMap(({ firstPlaces }) => [...firstPlaces]),
    hashes: inOrder.flatMap(({ hashes }) => [...hashes]),
    places: inOrder.flatMap(({ places }) => [...places]),
  });
}

/** The run of blocks in their order, and of flags in any. */
function buildRun({
  numbers,
  firstPlaces,
  hashes,
  places,
}: Record<keyof FlagRun, readonly number[]>): FlagRun {
  const order = Float64Array.from(hashes, (hash, at) => hash * MAX_RUN_FLAGS + at).sort();
  return {
    numbers: Uint32Array.from(numbers),
    firstPlaces: Uint32Array.from(firstPlaces),
    hashes: Uint32Array.from(order, (one) => Math.floor(one / MAX_RUN_FLAGS)),
    places: Uint32Array.from(order, (one) => places[one % MAX_RUN_FLAGS] ?? 0),
  };
}

/** Where a run may hold the flag of this id: nowhere, one spot, or, seldom, several. */
export function spotsOf(run: FlagRun, id: string): BlockSpot[] {
  const { hashes, places } = run;
  const hash = hashId(id);
  const spots: BlockSpot[] = [];
  for (let at = firstNotBelow(hashes, hash); hashes[at] === hash; at += 1) {
    const spot = spotAt(run, places[at] ?? 0);
    if (spot !== null) spots.push(spot);
  }
  return spots;
}

/** Whether a run may hold the flag of this id: false is certain. */
export function mayHold({ hashes }: FlagRun, id: string): boolean {
  const hash = hashId(id);
  return hashes[firstNotBelow(hashes, hash)] === hash;
}

function spotAt(
  { numbers, firstPlaces }: { readonly numbers: ArrayLike<number>; readonly firstPlaces: ArrayLike<number> },
  place: number,
): BlockSpot | null {
  const block = firstNotBelow(firstPlaces, place + 1) - 1;
  const [number, first] = [numbers[block], firstPlaces[block]];
  return number === undefined || first === undefined ? null : { number, at: place - first, place };
}

/** FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo, public domain), its bits mixed. Part of the stored form. */
function hashId(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return mixBits(hash) >>> 0;
}
