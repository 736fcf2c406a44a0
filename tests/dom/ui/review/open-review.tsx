import '../../../../src/ui/theme/base.css';
import '../../../../src/ui/review/review.css';
import { render } from 'preact';
import { afterEach, beforeEach, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { FlagsClient, FlagTable, SimilarFlags } from '../../../../src/app/flags/flags-client.ts';
import type { ReviewServices } from '../../../../src/app/review-services.ts';
import type { Backlog } from '../../../../src/core/backlog/backlog.schema.ts';
import type { Flag } from '../../../../src/core/flags/flag.schema.ts';
import type { FlagRow } from '../../../../src/core/flags/flag-row.ts';
import { fail, ok } from '../../../../src/core/result.ts';
import type { UiLanguage } from '../../../../src/core/ui-languages.ts';
import { createTranslator } from '../../../../src/ui/i18n/translator.ts';
import { TranslatorProvider } from '../../../../src/ui/i18n/translator-context.tsx';
import { WhyProvider } from '../../../../src/ui/popup/why-context.tsx';
import { ReviewApp } from '../../../../src/ui/review/ReviewApp.tsx';
import { flagOf } from '../../../fixtures/builders/flag.ts';

let host: HTMLElement;
beforeEach(async () => {
  await page.viewport(1280, 900);
  host = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, host);
  host.remove();
  document.documentElement.style.colorScheme = '';
});

export interface OpenReview {
  readonly language?: UiLanguage;
  readonly rows?: readonly FlagRow[];
  readonly flag?: (row: FlagRow) => Flag;
  readonly similar?: SimilarFlags;
  readonly query?: string;
  /** The flag that the page opens with. */
  readonly focus?: string;
  readonly rulesOff?: readonly string[];
  readonly backlog?: Backlog | null;
  readonly client?: Partial<FlagsClient>;
}

const GLOSSARY = {
  ruleTitle: (id: string) => `Title of ${id}`,
  conceptTitle: () => null,
  falseAlarms: () => null,
  sourceLabel: () => null,
};

/** A store in memory: reviews change its rows and tell the page, as the real one does. */
function createStore({ rows = [], flag = flagOf, similar, client = {} }: OpenReview) {
  let table: FlagTable = { rows, isComplete: true };
  let tell: (table: FlagTable) => void = () => {};
  const before = new Map<string, readonly FlagRow[]>();
  const set = (next: readonly FlagRow[]) => {
    table = { rows: next, isComplete: true };
    tell(table);
  };
  let count = 0;
  const flags = {
    follow: vi.fn<FlagsClient['follow']>((onTable) => {
      tell = onTable;
      onTable(table);
    }),
    followTrouble: vi.fn<FlagsClient['followTrouble']>((onTrouble) => onTrouble(null)),
    flag: vi.fn<FlagsClient['flag']>(async (id) => {
      const row = table.rows.find((one) => one.id === id);
      return row === undefined ? null : flag(row);
    }),
    review: vi.fn<FlagsClient['review']>(async (ids, { decision }) => {
      const reviewId = `review-${++count}`;
      before.set(reviewId, table.rows);
      const chosen = new Set(ids);
      if (decision !== null)
        set(table.rows.map((row) => (chosen.has(row.id) ? { ...row, state: decision } : row)));
      return ok({ reviewId, ids });
    }),
    undo: vi.fn<FlagsClient['undo']>(async (reviewId = '') => {
      const was = before.get(reviewId);
      if (was === undefined) return fail('not-found');
      const changed = was.filter((row, index) => row !== table.rows[index]).map(({ id }) => id);
      set(was);
      return ok(changed);
    }),
    remove: vi.fn<FlagsClient['remove']>(async () => ok(null)),
    search: vi.fn<FlagsClient['search']>(
      async (query) => new Set(table.rows.filter(({ title }) => title.includes(query)).map(({ id }) => id)),
    ),
    similar: vi.fn<FlagsClient['similar']>(async () => similar ?? { byText: [], byHandle: [] }),
    exportFile: vi.fn<FlagsClient['exportFile']>(async (ids) => ok(ids?.length ?? table.rows.length)),
    previewImport: vi.fn<FlagsClient['previewImport']>(async () => fail({ kind: 'foreign' })),
    forgetFile: vi.fn(async () => undefined),
    importFile: vi.fn<FlagsClient['importFile']>(async () => fail({ kind: 'foreign' })),
    retention: vi.fn<FlagsClient['retention']>(async () => ({ days: null })),
    countOlder: vi.fn<FlagsClient['countOlder']>(async () => 0),
    setRetention: vi.fn<FlagsClient['setRetention']>(async () => ok(null)),
    reviewer: vi.fn<FlagsClient['reviewer']>(async () => 'Ana'),
    setReviewer: vi.fn<FlagsClient['setReviewer']>(async () => ok(null)),
    usage: vi.fn<FlagsClient['usage']>(async () => ({
      flags: table.rows.length,
      usedBytes: 5_000_000,
      quotaBytes: 2_000_000_000,
      isPersistent: false,
    })),
  } satisfies FlagsClient;
  return { flags: Object.assign(flags, client), set };
}

/** Renders the review page over a store of its own. */
export function openReview(options: OpenReview = {}) {
  const { language = 'en', query = '', focus = null, rulesOff = [], backlog = null } = options;
  const { flags, set } = createStore(options);
  const services = {
    flags,
    backlog: {
      watch: vi.fn<ReviewServices['backlog']['watch']>((onBacklog) => onBacklog(backlog)),
      readableTabs: async () => [{ id: 3, url: 'https://market.example/list' }],
      start: vi.fn<ReviewServices['backlog']['start']>(async () => true),
      cancel: vi.fn<ReviewServices['backlog']['cancel']>(async () => true),
    },
    copy: vi.fn<ReviewServices['copy']>(async () => true),
    turnRule: vi.fn<ReviewServices['turnRule']>(async () => {}),
  };
  document.documentElement.lang = language;
  render(
    <TranslatorProvider translator={createTranslator(language)}>
      <WhyProvider tools={{ glossary: GLOSSARY, reader: 'moderator' }}>
        <ReviewApp services={services} rulesOff={rulesOff} start={{ query, flagId: focus }} />
      </WhyProvider>
    </TranslatorProvider>,
    host,
  );
  return { ...services, set };
}

export const text = () => host.textContent ?? '';
export const all = <Found extends Element = HTMLElement>(selector: string) => [
  ...host.querySelectorAll<Found>(selector),
];
export function one<Found extends Element = HTMLElement>(selector: string): Found {
  const found = host.querySelector<Found>(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
}
