import { localNameOf, textContentOf } from '../dom/node-access.ts';
import { shareOf } from './field-selector.ts';
import { type Adjusting, choiceOf, type Saved, type SavedNotice, type TeachState } from './teach-state.ts';
import type { TeachText, TeachTranslate } from './teach-text.ts';

const MAX_QUOTE = 60;

/** How things stand, and what the keys do; empty where there is nothing to say. */
export type TeachStatus = { readonly status: string; readonly keys: string };

/** Puts a state into words. `target` is what is pointed at, `site` the host name of the page. */
export function statusOf(
  state: TeachState,
  target: Element | null,
  site: string,
  t: TeachTranslate,
): TeachStatus {
  if (state.kind === 'saved') return { status: savedStatus(state, site, t), keys: '' };
  const isPointing = state.kind === 'picking' || state.naming !== null;
  if (target !== null && isPointing) return { status: pointing(target, t), keys: keysOf(state, t) };
  if (state.kind === 'adjusting') return { status: adjustStatus(state, t), keys: keysOf(state, t) };
  const status = t(state.notice === null ? 'teach.pick' : 'teach.nothingLike');
  return { status, keys: keysOf(state, t) };
}

function savedStatus({ notice }: Saved, site: string, t: TeachTranslate): string {
  return notice === null ? t('teach.saved', { site }) : t(NOTICES[notice]);
}

const NOTICES = {
  copied: 'teach.copied',
  'not-copied': 'teach.notCopied',
  exported: 'teach.exported',
  deleted: 'teach.deleted',
  'not-deleted': 'teach.notDeleted',
} as const satisfies Record<SavedNotice, TeachText>;

function adjustStatus(state: Adjusting, t: TeachTranslate): string {
  const { notice, naming } = state;
  if (notice?.kind === 'not-in-listing') return t('teach.notInListing');
  if (naming !== null) return t('teach.naming', { field: t(`teach.field.${naming}`) });
  if (notice?.kind === 'save-failed') return t('teach.saveFailed');
  if (notice === null) return '';
  const { records } = choiceOf(state);
  const share = shareOf(records, state.fields[notice.field] ?? '');
  return t('teach.named', {
    field: t(`teach.field.${notice.field}`),
    found: Math.round(share * records.length),
    total: records.length,
  });
}

function keysOf(state: TeachState, t: TeachTranslate): string {
  if (state.kind !== 'adjusting') return t('teach.pickKeys');
  return t(state.naming === null ? 'teach.adjustKeys' : 'teach.namingKeys');
}

function pointing(target: Element, t: TeachTranslate): string {
  const words = (textContentOf(target) ?? '').replace(/\s+/g, ' ').trim();
  const what = words.length > MAX_QUOTE ? `${words.slice(0, MAX_QUOTE - 1)}…` : words;
  return t('teach.pointing', { what: what === '' ? localNameOf(target) : what });
}
