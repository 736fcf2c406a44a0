import type { AnswerChange, ListingAnswer } from './listing-answer.schema.ts';

/** Answers beyond this many are forgotten, the oldest first. */
export const MAX_ANSWERS = 5_000;

/** The answers of one site, as its pages need them: ids of listings. */
export interface SiteAnswers {
  readonly dismissed: readonly string[];
  readonly asked: readonly string[];
}

export const NO_ANSWERS: SiteAnswers = { dismissed: [], asked: [] };

/** The answers with a change made, the newest last. One that says nothing any more is gone. Pure. */
export function keepAnswer(
  answers: readonly ListingAnswer[],
  site: string,
  change: AnswerChange,
  now: number,
): ListingAnswer[] {
  const isSame = (one: ListingAnswer) => one.site === site && one.listing === change.listing;
  const before = answers.find(isSame);
  const changed: ListingAnswer = {
    site,
    listing: change.listing,
    dismissed: change.dismissed ?? before?.dismissed ?? false,
    asked: change.asked ?? before?.asked ?? false,
    at: now,
  };
  const others = answers.filter((one) => !isSame(one));
  const all = changed.dismissed || changed.asked ? [...others, changed] : others;
  return all.slice(-MAX_ANSWERS);
}

/** What was said about listings of a site. */
export function answersOf(answers: readonly ListingAnswer[], site: string): SiteAnswers {
  const own = answers.filter((one) => one.site === site);
  const ids = (those: readonly ListingAnswer[]) => those.map(({ listing }) => listing);
  return {
    dismissed: ids(own.filter(({ dismissed }) => dismissed)),
    asked: ids(own.filter(({ asked }) => asked)),
  };
}
