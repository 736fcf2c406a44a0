import type { SlotIndex } from '../detect/concept-map.ts';
import { meet, type Scene, type Test } from '../detect/conditions.ts';

/** What keeps a test from being met, each part in words, and how many of its parts do stand. */
export interface Missing {
  readonly missing: readonly string[];
  readonly standing: number;
}

/** The fewest things that keep `test` from being met; nothing is missing when it is met. */
export function missingParts(test: Test, scene: Scene, names: readonly string[]): Missing {
  switch (test.kind) {
    case 'stands':
      return slotsMissing([test.concept], test, scene, names, 'stands where it does not count');
    case 'seq':
      return slotsMissing(test.seq, test, scene, names, `not in this order within ${test.within}`);
    case 'near':
      return slotsMissing(test.near, test, scene, names, `not within ${test.within} of each other`);
    case 'count':
      return countMissing(test, scene, names);
    case 'share':
      return shareMissing(test, scene, names);
    case 'none':
      return unwanted(test, scene, names);
    case 'any':
      return test.parts
        .map((part) => missingParts(part, scene, names))
        .reduce((best, one) => (isNearer(one, best) ? one : best));
    case 'all':
      return joined(test.parts.map((part) => missingParts(part, scene, names)));
    default:
      return test satisfies never;
  }
}

function isNearer(a: Missing, b: Missing): boolean {
  const fewer = a.missing.length - b.missing.length;
  return fewer < 0 || (fewer === 0 && a.standing > b.standing);
}

function joined(parts: readonly Missing[]): Missing {
  return {
    missing: parts.flatMap(({ missing }) => missing),
    standing: parts.reduce((sum, { standing }) => sum + standing, 0),
  };
}

/** Concepts that stand nowhere; when all of them stand, `why` says what is wrong with their places. */
function slotsMissing(
  slots: readonly SlotIndex[],
  test: Test,
  scene: Scene,
  names: readonly string[],
  why: string,
): Missing {
  const absent = slots.filter((slot) => scene.places.hitsOfSlot(slot).length === 0);
  const standing = slots.length - absent.length;
  if (absent.length > 0) return { missing: absent.map((slot) => nameOf(slot, names)), standing };
  if (meet(test, scene) !== null) return { missing: [], standing };
  const reason = meet(test, { ...scene, unless: [] }) === null ? why : 'an exception takes the place away';
  return { missing: [`${slots.map((slot) => nameOf(slot, names)).join(', ')}: ${reason}`], standing };
}

function countMissing(
  test: Extract<Test, { kind: 'count' | 'share' }>,
  scene: Scene,
  names: readonly string[],
): Missing {
  if (meet(test, scene) !== null) return { missing: [], standing: 1 };
  const enough = [...Array(test.atLeast).keys()].findLast(
    (fewer) => meet({ ...test, atLeast: fewer }, scene) !== null,
  );
  const found = enough ?? 0;
  const missing = `${nameOf(test.concept, names)} in ${test.atLeast} wordings, ${found} found`;
  return { missing: [missing], standing: found > 0 ? 1 : 0 };
}

function shareMissing(
  test: Extract<Test, { kind: 'count' | 'share' }>,
  scene: Scene,
  names: readonly string[],
): Missing {
  if (meet(test, scene) !== null) return { missing: [], standing: 1 };
  const missing = `${nameOf(test.concept, names)} in ${test.atLeast} of 100 words`;
  return { missing: [missing], standing: scene.places.hitsOf(test.concept).length > 0 ? 1 : 0 };
}

/** An absence counts as nothing standing: it alone makes no rule nearly met. */
function unwanted(
  test: Extract<Test, { kind: 'all' | 'any' | 'none' }>,
  scene: Scene,
  names: readonly string[],
): Missing {
  const present = test.parts.filter((part) => meet(part, scene) !== null);
  return { missing: present.map((part) => `without ${describe(part, names)}`), standing: 0 };
}

function describe(test: Test, names: readonly string[]): string {
  switch (test.kind) {
    case 'stands':
    case 'count':
    case 'share':
      return nameOf(test.concept, names);
    case 'seq':
      return test.seq.map((slot) => nameOf(slot, names)).join(' … ');
    case 'near':
      return test.near.map((slot) => nameOf(slot, names)).join(' ~ ');
    default:
      return test.parts.map((part) => describe(part, names)).join(test.kind === 'any' ? ' or ' : ', ');
  }
}

function nameOf(slot: SlotIndex, names: readonly string[]): string {
  if (typeof slot === 'number') return names[slot] ?? '';
  return slot.map((concept) => names[concept] ?? '').join(' or ');
}
