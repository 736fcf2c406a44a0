import '../../../../src/ui/theme/base.css';
import '../../../../src/ui/options/options.css';
import '../../../../src/ui/options/scorecards/scorecards.css';
import { render } from 'preact';
import { afterEach, beforeEach, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { OptionsServices } from '../../../../src/app/options-services.ts';
import type { UiLanguage } from '../../../../src/core/localized-text.schema.ts';
import type { Scorecard } from '../../../../src/core/packs/scorecard.schema.ts';
import { fail, ok, type Result } from '../../../../src/core/result.ts';
import type { Settings } from '../../../../src/core/settings/settings.schema.ts';
import type { SettingsProblem } from '../../../../src/core/settings/settings-problem.ts';
import { createTranslator } from '../../../../src/ui/i18n/translator.ts';
import { TranslatorProvider } from '../../../../src/ui/i18n/translator-context.tsx';
import { OptionsApp } from '../../../../src/ui/options/OptionsApp.tsx';
import { aScorecard } from '../../../fixtures/builders/scorecard.ts';
import { someSettings } from '../../../fixtures/builders/settings.ts';

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

export interface OpenOptions {
  readonly language?: UiLanguage;
  readonly settings?: Settings;
  readonly problem?: SettingsProblem;
  readonly watched?: readonly string[];
  readonly scorecards?: readonly Scorecard[];
}

/** Services over a store of their own, what is stored there now, and how sites come to be watched. */
export function optionsOver({ settings, problem, watched = [] }: OpenOptions) {
  let stored: Result<Settings, SettingsProblem> =
    problem === undefined ? ok(settings ?? someSettings()) : fail(problem);
  let sites = watched;
  let tellSettings: () => void = () => {};
  let tellSites: () => void = () => {};
  const store = async (next: Settings) => {
    stored = ok(next);
    tellSettings();
  };
  const services = {
    followSettings: vi.fn<OptionsServices['followSettings']>((onStored) => {
      tellSettings = () => onStored(stored);
      tellSettings();
    }),
    change: vi.fn<OptionsServices['change']>(async (change) => {
      if (stored.ok) await store(change(stored.value));
    }),
    replace: vi.fn<OptionsServices['replace']>(store),
    reset: vi.fn<OptionsServices['reset']>(() => store(someSettings())),
    exportSettings: vi.fn<OptionsServices['exportSettings']>(),
    saveRawCopy: vi.fn<OptionsServices['saveRawCopy']>(async () => {}),
    followWatchedSites: vi.fn<OptionsServices['followWatchedSites']>((onSites) => {
      tellSites = () => onSites(sites);
      tellSites();
    }),
    stopWatching: vi.fn<OptionsServices['stopWatching']>(async (pattern) => {
      sites = sites.filter((site) => site !== pattern);
      tellSites();
    }),
    ruleTitle: (rule: string) => `Title of ${rule}`,
    today: () => '2026-11-22',
  };
  const watch = (patterns: readonly string[]) => {
    sites = [...sites, ...patterns];
    tellSites();
  };
  return { services, watch, stored: () => (stored.ok ? stored.value : null) };
}

/** Renders the options page over a store of its own; returns the services and what is stored now. */
export function openOptions(options: OpenOptions = {}) {
  const { services, stored } = optionsOver(options);
  const { language = 'en', scorecards = [aScorecard()] } = options;
  document.documentElement.lang = language;
  render(
    <TranslatorProvider translator={createTranslator(language)}>
      <OptionsApp services={services} scorecards={scorecards} />
    </TranslatorProvider>,
    host,
  );
  return { services, stored };
}

export const all = <Found extends Element = HTMLElement>(selector: string) => [
  ...host.querySelectorAll<Found>(selector),
];
export function one<Found extends Element = HTMLElement>(selector: string): Found {
  const found = host.querySelector<Found>(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
}
