import type { TermGroup } from './compiled-packs.ts';

const KINDS = { w: 'word', c: 'code', g: 'guard' } as const satisfies Record<string, TermGroup['kind']>;
const GROUP = /(?<concept>\d+)(?<kind>[wcg])(?<opensStart><)?(?<opensEnd>>)?(?<isSpelled>~)?/gu;

/** Groups of terms as text: `25w` holds words of concept 25; `<` and `>` say that it opens, `~` that it is spelled. */
export function writeGroups(groups: readonly TermGroup[]): string {
  return groups.map(writeGroup).join('');
}

function writeGroup({ concept, kind, opensStart, opensEnd, isSpelled }: TermGroup): string {
  return `${concept}${kind.charAt(0)}${opensStart ? '<' : ''}${opensEnd ? '>' : ''}${isSpelled ? '~' : ''}`;
}

/** Reads what `writeGroups` wrote. */
export function readGroups(text: string): TermGroup[] {
  return [...text.matchAll(GROUP)].map(({ groups }) => ({
    concept: Number(groups?.concept),
    kind: isKind(groups?.kind) ? KINDS[groups.kind] : 'word',
    ...(groups?.opensStart && { opensStart: true as const }),
    ...(groups?.opensEnd && { opensEnd: true as const }),
    ...(groups?.isSpelled && { isSpelled: true as const }),
  }));
}

function isKind(letter: string | undefined): letter is keyof typeof KINDS {
  return letter !== undefined && letter in KINDS;
}
