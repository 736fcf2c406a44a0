import '../src/platform/zod-without-eval.ts';
import controls from 'virtual:tradeflag-controls';
import packTitles from 'virtual:tradeflag-pack-titles';
import scorecards from 'virtual:tradeflag-scorecards';
import waitingTerms from 'virtual:tradeflag-waiting-terms';
import { defineBackground } from 'wxt/utils/define-background';
import { advanceBacklog, commandBacklog } from '../src/app/backlog.ts';
import { checkSelection } from '../src/app/check-selection.ts';
import {
  commandFlags,
  keepScannedFlags,
  reviewOnPage,
  statesOnPage,
  tidyFlags,
  undoOnPage,
} from '../src/app/flags/own-flags.ts';
import { addressOf, createFlagSuggester } from '../src/app/flags/suggest-flags.ts';
import { evidenceFile } from '../src/app/make-evidence.ts';
import { openHelpPage } from '../src/app/open-help.ts';
import { openLegalPage } from '../src/app/open-legal.ts';
import { openWelcomePage } from '../src/app/open-welcome.ts';
import { deleteTaughtHint, hintsForPage, keepTaughtHint } from '../src/app/page-hints.ts';
import { scanTab } from '../src/app/scan-tab.ts';
import { currentSettings } from '../src/app/settings.ts';
import { forgetIfLeft, forgetTab, keepScanUpdate } from '../src/app/track-tabs.ts';
import { syncWatchedSites } from '../src/app/watch-site.ts';
import { explainFinding, explanationText } from '../src/core/explain/explain-finding.ts';
import { namesOf } from '../src/core/explain/explain-names.ts';
import { titlesInLanguage } from '../src/core/explain/titles-in-language.ts';
import { reviewAddress } from '../src/core/flags/review-address.ts';
import { pickTerms } from '../src/core/packs/terms-on-demand.ts';
import type { Explain } from '../src/core/report/report.ts';
import { onWake } from '../src/platform/alarms.ts';
import {
  onControlsAsked,
  onHintsAsked,
  onHintTaught,
  onOpenLegal,
  onScanUpdate,
  onTaughtHintDeleted,
  onTermsAsked,
  onTitlesAsked,
} from '../src/platform/background-messages.ts';
import { onSettingsAsked } from '../src/platform/background-settings.ts';
import {
  onAnswerGiven,
  onAnswersAsked,
  onEvidenceAsked,
  onWarningLinks,
} from '../src/platform/background-warnings.ts';
import { onBacklogCommand } from '../src/platform/backlog-commands.ts';
import { onCommand } from '../src/platform/commands.ts';
import { installMenu, onCheckMenu, onReviewMenu, onScanMenu } from '../src/platform/context-menu.ts';
import { onFlagCommand } from '../src/platform/flag-commands.ts';
import { onFirstInstall, onInstalled, onStartup } from '../src/platform/lifecycle.ts';
import { readAnswers, saveAnswer } from '../src/platform/listing-answers.ts';
import { type OmniboxHandlers, onOmnibox } from '../src/platform/omnibox.ts';
import { onFlagStatesAsked, onPageReview, onPageUndo } from '../src/platform/page-flags.ts';
import { onReadableSitesChanged } from '../src/platform/permissions.ts';
import { openSidePanel } from '../src/platform/side-panel.ts';
import { onTabGone, onTabLoading } from '../src/platform/tab-life.ts';
import { focusMenuListing } from '../src/platform/tab-messages.ts';
import { openOwnPage, readTab } from '../src/platform/tabs.ts';
import { onWatchedSitesChanged } from '../src/platform/watched-sites.ts';
import { chooseLanguage } from '../src/ui/i18n/choose-language.ts';

export default defineBackground(() => {
  onScanUpdate(async (tabId, update, tab) => {
    await Promise.all([keepScanUpdate(tabId, update), keepScannedFlags(update, tab)]);
  });
  onScanUpdate(advanceBacklog);
  onTabGone(advanceBacklog);
  onTabLoading(advanceBacklog);
  onWake(advanceBacklog);
  onBacklogCommand(commandBacklog);
  onFlagCommand(commandFlags);
  onFlagStatesAsked(statesOnPage);
  onPageReview(reviewOnPage);
  onPageUndo(undoOnPage);
  onOpenLegal(openLegalPage);
  onWarningLinks({ openLaw: openLegalPage, openHelp: openHelpPage });
  onAnswersAsked(readAnswers);
  onAnswerGiven((site, change) => saveAnswer(site, change, Date.now()));
  onEvidenceAsked(async (wish) => evidenceFile(wish, scorecards, await explainForReader()));
  onSettingsAsked(currentSettings);
  onTermsAsked((languages) => pickTerms(waitingTerms, languages));
  onControlsAsked(() => controls);
  onTitlesAsked((language) => titlesInLanguage(packTitles.rules, language));
  onHintsAsked(hintsForPage);
  onTaughtHintDeleted(async (tabId, id, address) => (await deleteTaughtHint(tabId, id, address)).ok);
  onHintTaught(async (tabId, hint, address) => (await keepTaughtHint(tabId, hint, address)).ok);
  onTabGone(forgetTab);
  onTabLoading(forgetIfLeft);
  onReadableSitesChanged(syncWatchedSites);
  onWatchedSitesChanged(syncWatchedSites);
  onInstalled(syncWatchedSites);
  onInstalled(installMenu);
  onFirstInstall(openWelcomePage);
  onInstalled(tidyFlags);
  onStartup(syncWatchedSites);
  onStartup(tidyFlags);
  onCheckMenu(checkSelection);
  onReviewMenu(async (tabId) => {
    const tab = (await focusMenuListing(tabId)) ? null : await readTab(tabId);
    // Nothing is flagged there yet: a scan tells.
    if (tab !== null) await scanTab(tab);
  });
  onCommand('scan-page', async (tab) => {
    if (tab?.id !== undefined) await scanTab({ id: tab.id, url: tab.url ?? null });
  });
  onCommand('open-panel', (tab) => {
    if (tab?.windowId !== undefined) void openSidePanel(tab.windowId);
  });
  onCommand('open-review', () => void openOwnPage(reviewAddress(), null));
  onOmnibox(searchInAddressBar());
  onScanMenu(async (tabId) => {
    const tab = await readTab(tabId);
    if (tab !== null) await scanTab(tab);
  });
});

/** Flags as they are searched for in the address bar. */
function searchInAddressBar(): OmniboxHandlers {
  const suggester = createFlagSuggester();
  return {
    start: suggester.start,
    async suggest(text) {
      const found = await suggester.suggest(text);
      return found.map(({ content, row: { title, price, site } }) => ({
        content,
        title: title === '' ? site : title,
        detail: [price, title === '' ? null : site].filter((part) => part !== null).join(' · '),
      }));
    },
    enter(text) {
      suggester.stop();
      void openOwnPage(addressOf(text), null);
    },
    cancel: suggester.stop,
  };
}

/** Explains findings in the language of the interface, as exports from the popup do. */
async function explainForReader(): Promise<Explain> {
  const language = chooseLanguage((await currentSettings()).language, navigator.languages);
  const names = namesOf(packTitles);
  return (finding) => explanationText(explainFinding(finding, names, language), language);
}
