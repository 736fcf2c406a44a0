import { copyText } from '../platform/clipboard.ts';
import { updateSettings } from '../platform/settings-store.ts';
import { type BacklogServices, backlogServices } from './backlog-services.ts';
import type { FlagsClient } from './flags/flags-client.ts';

/** What the review page can learn and do. */
export interface ReviewServices {
  readonly flags: FlagsClient;
  readonly backlog: BacklogServices;
  /** Puts a text on the clipboard. Call it from a click; false when the browser refuses. */
  copy(text: string): Promise<boolean>;
  /** Has a rule count or no longer count, in every page from now on. */
  turnRule(rule: string, isOn: boolean): Promise<void>;
}

/** The services of the browser that the page runs in. */
export function createReviewServices(flags: FlagsClient): ReviewServices {
  return {
    flags,
    backlog: backlogServices,
    copy: copyText,
    async turnRule(rule, isOn) {
      await updateSettings((settings) => {
        const others = settings.rulesOff.filter((one) => one !== rule);
        return { ...settings, rulesOff: isOn ? others : [...others, rule] };
      });
    },
  };
}
