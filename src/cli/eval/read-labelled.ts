import type { Detector } from '../../core/detect/detector.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { describeIssues, readFeedRecord } from '../input/read-feed-record.ts';
import { LabelledSchema } from './label.schema.ts';
import { toVerdict, type Verdict } from './verdict.ts';

/** Reads one labelled record and judges its text; the problem names each field that is wrong. */
export function readVerdict(value: unknown, detector: Detector): Result<Verdict, string> {
  const listing = readFeedRecord(value);
  if (!listing.ok) return listing;
  const labelled = LabelledSchema.safeParse(value);
  if (!labelled.success) return fail(describeIssues(labelled.error));
  return ok(toVerdict(listing.value, labelled.data, detector.judge(listing.value)));
}
