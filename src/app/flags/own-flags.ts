import type { FlagCommand } from '../../core/flags/flag-command.schema.ts';
import { flagId, siteOfPage } from '../../core/flags/flag-id.ts';
import { flagState, standingNote } from '../../core/flags/flag-state.ts';
import type { ListingState, PageReview, PageReviewReply } from '../../core/flags/listing-state.ts';
import type { ReviewRequest } from '../../core/flags/review-request.ts';
import type { CommandReply } from '../../core/flags/write-problem.ts';
import type { ScanUpdate } from '../../core/scan/scan.schema.ts';
import type { ScannedTab } from '../../platform/background-messages.ts';
import { ageFlags } from '../../platform/flag-store/age-flags.ts';
import { announce, announceRows } from '../../platform/flag-store/announce.ts';
import { compactLog } from '../../platform/flag-store/compact-log.ts';
import { keepSightings } from '../../platform/flag-store/keep-sightings.ts';
import { readFlags } from '../../platform/flag-store/read-flags.ts';
import { rebuildRows } from '../../platform/flag-store/rebuild-rows.ts';
import { runCommand } from '../../platform/flag-store/run-command.ts';
import { dropAbandoned } from '../../platform/flag-store/staged-parts.ts';
import { writeProblemOf } from '../../platform/flag-store/write-problem.ts';
import { setFlagTrouble } from '../../platform/flag-trouble.ts';
import { tellPagesFlagsChanged } from '../../platform/tab-messages.ts';

/*
 * What the background does with flags. It alone changes them. Every write is one transaction that can be asked for
 * again, so the background may die at any moment.
 */

/**
 * Stores the flagged listings of a scan's report; nothing of a private window. That they could not be stored is told to
 * whoever watches for trouble.
 */
export async function keepScannedFlags(update: ScanUpdate, { title, isPrivate }: ScannedTab): Promise<void> {
  const site = siteOfPage(update.url);
  if (isPrivate || site === null || update.found.length === 0) return;
  try {
    const page = { url: update.url, title };
    const rows = await keepSightings({ site, page, scanId: update.id, found: update.found, now: Date.now() });
    announceRows(rows);
    await setFlagTrouble(null);
    await tidy();
  } catch (error) {
    await setFlagTrouble(writeProblemOf(error));
  }
}

/** Carries out what a page of the extension asks for. */
export async function commandFlags(command: FlagCommand): Promise<CommandReply> {
  const reply = await runCommand(command, Date.now());
  if (reply.ok) void afterCommand(command);
  return reply;
}

/** Where those of a page's listings stand that are flagged. */
export async function statesOnPage(site: string, listingIds: readonly string[]): Promise<ListingState[]> {
  const flags = await readFlags(listingIds.map((id) => flagId(site, id)));
  return flags.flatMap((flag, at) =>
    flag === null
      ? []
      : [{ listingId: listingIds[at] ?? '', state: flagState(flag), note: standingNote(flag) }],
  );
}

/** Decides listings on the page they stand on. */
export async function reviewOnPage(
  site: string,
  review: PageReview & ReviewRequest,
): Promise<PageReviewReply> {
  const { listingIds, ...request } = review;
  const ids = listingIds.map((id) => flagId(site, id));
  return replyToPage(site, listingIds, await commandFlags({ kind: 'review', ids, ...request }));
}

/** Takes a review back on the page it was made on, from that page's listings only. */
export async function undoOnPage(
  site: string,
  { reviewId, listingIds }: PageReview,
): Promise<PageReviewReply> {
  const ids = listingIds.map((id) => flagId(site, id));
  return replyToPage(site, listingIds, await commandFlags({ kind: 'undo', reviewId, ids }));
}

/** Brings the store in order when the browser starts or the extension was installed or updated. */
export async function tidyFlags(): Promise<void> {
  await dropAbandoned();
  if (await rebuildRows()) announce({ kind: 'reload' });
  announceRows(await ageFlags(Date.now()));
  await tidy();
}

async function replyToPage(
  site: string,
  listingIds: readonly string[],
  reply: CommandReply,
): Promise<PageReviewReply> {
  return reply.ok ? { ok: true, states: await statesOnPage(site, listingIds) } : { ok: false };
}

/** Commands after which flags are what they were. */
const QUIET_COMMANDS: ReadonlySet<FlagCommand['kind']> = new Set(['set-reviewer', 'rebuild']);

async function afterCommand({ kind }: FlagCommand): Promise<void> {
  if (QUIET_COMMANDS.has(kind)) return;
  if (kind === 'set-retention') announceRows(await ageFlags(Date.now()));
  await tellPagesFlagsChanged();
  await tidy();
}

let lastTidy: Promise<void> = Promise.resolve();

/** One at a time. What fails or is cut off is done the next time: the log holds it until then. */
function tidy(): Promise<void> {
  lastTidy = lastTidy
    .then(rebuildRows)
    .then(() => compactLog())
    .catch(() => undefined);
  return lastTidy;
}
