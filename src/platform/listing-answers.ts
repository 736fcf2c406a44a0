import { answersOf, keepAnswer, type SiteAnswers } from '../core/warn/keep-answer.ts';
import {
  type AnswerChange,
  type ListingAnswer,
  ListingAnswerSchema,
} from '../core/warn/listing-answer.schema.ts';
import { ANSWERS_KEY } from './answers-key.ts';
import { browser } from './browser.ts';

/** What the reader has said about listings of a site. */
export async function readAnswers(site: string): Promise<SiteAnswers> {
  return answersOf(await readAll(), site);
}

/** Remembers what the reader says about a listing. False when there is no room. */
export function saveAnswer(site: string, change: AnswerChange, now: number): Promise<boolean> {
  return inTurn(async () => {
    const answers = keepAnswer(await readAll(), site, change, now);
    try {
      await browser.storage.local.set({ [ANSWERS_KEY]: answers });
      return true;
    } catch {
      return false;
    }
  });
}

/** A damaged entry is passed over, the others stay. */
async function readAll(): Promise<ListingAnswer[]> {
  const stored = (await browser.storage.local.get(ANSWERS_KEY))[ANSWERS_KEY];
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry) => {
    const parsed = ListingAnswerSchema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}

let last: Promise<unknown> = Promise.resolve();

/** One read-modify-write at a time; a failed one does not hold up the next. */
function inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
  const turn = last.then(task, task);
  last = turn;
  return turn;
}
