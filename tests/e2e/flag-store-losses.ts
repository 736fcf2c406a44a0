import type { Flag } from '../../src/core/flags/flag.schema.ts';
import type { StoreDump } from './flag-store-dump.ts';
import type { Work, WorkCommand } from './flag-store-work.ts';

type Command<Kind extends WorkCommand['kind']> = Extract<WorkCommand, { readonly kind: Kind }>;

/**
 * One line for each write that was acknowledged and is not there, each that is there by half, and each flag that went
 * without anybody having asked.
 */
export function lostWork({ flags }: StoreDump, done: readonly Work[], ids: readonly string[]): string[] {
  const stored = new Map(flags.map(({ id, flag }) => [id, flag]));
  const removals = commandsOf(done, 'remove');
  const undos = commandsOf(done, 'undo');
  const removable = new Set(removals.flatMap(({ command }) => command.ids));
  const undoable = new Set(undos.map(({ command }) => command.reviewId));
  return [
    ...ids.filter((id) => !stored.has(id) && !removable.has(id)).map((id) => `${id} is gone`),
    ...removals
      .filter(({ command, isAcked }) => isAcked && command.ids.some((id) => stored.has(id)))
      .map(({ command }) => `${command.ids} was removed, and is there`),
    ...undos
      .filter(({ command, isAcked }) => isAcked && flags.some(({ flag }) => stands(flag, command.reviewId)))
      .map(({ command }) => `${command.reviewId} was taken back, and stands`),
    ...commandsOf(done, 'review').flatMap(({ command, isAcked }) => {
      const about = command.ids.flatMap((id) => stored.get(id) ?? []);
      return lostReview(command, about, isAcked, undoable.has(command.reviewId));
    }),
  ];
}

function lostReview(
  { reviewId, decision, note }: Command<'review'>,
  about: readonly Flag[],
  isAcked: boolean,
  mayBeUndone: boolean,
): string[] {
  const reviews = about.flatMap((flag) => flag.reviews.filter(({ id }) => id === reviewId));
  const isWhole = reviews.length === about.length;
  if (!isWhole && (isAcked || reviews.length > 0))
    return [`${reviewId} is on ${reviews.length} of ${about.length} flags`];
  const isRight = reviews.every(
    (one) => one.decision === decision && one.note === note && (mayBeUndone || one.undoneAt === null),
  );
  return isRight ? [] : [`${reviewId} says something else`];
}

function stands({ reviews }: Flag, reviewId: string): boolean {
  return reviews.some(({ id, undoneAt }) => id === reviewId && undoneAt === null);
}

function commandsOf<Kind extends WorkCommand['kind']>(
  done: readonly Work[],
  kind: Kind,
): { readonly command: Command<Kind>; readonly isAcked: boolean }[] {
  return done.filter((work): work is Work & { command: Command<Kind> } => work.command.kind === kind);
}
