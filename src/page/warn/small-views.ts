import { createButton, createElement } from '../mark/elements.ts';
import { createCross, createIcon } from '../mark/icons.ts';
import { onTrustedClick } from './trusted-click.ts';
import type { Warning } from './warning.ts';
import type { WarnViewOptions } from './warning-bar.ts';

const CHEVRON_DOWN = [{ d: 'M4 6l4 4 4-4' }];

/** The tab that a folded warning leaves at the top edge: out of the page's way, a press away. */
export function createTab(
  warning: Warning,
  { document, labels, look }: WarnViewOptions,
  onUnfold: () => void,
): HTMLElement {
  const category = labels.category[warning.finding.category];
  const tab = createButton(
    document,
    'tab',
    createIcon(document, look.levelIcons[warning.level], 'level-icon'),
    createElement(document, 'span', '', category),
    createIcon(document, CHEVRON_DOWN, 'cross'),
  );
  tab.dataset.level = warning.level;
  tab.setAttribute('aria-label', labels.warn.unfold.replace('{{category}}', category));
  onTrustedClick(tab, onUnfold);
  return tab;
}

/** Says that a listing was dismissed, with the way back. `isKept` is false when that could not be remembered. */
export function createDismissedNote(
  { document, labels }: WarnViewOptions,
  isKept: boolean,
  actions: { onUndo(): void; onClose(): void },
): HTMLElement {
  const { dismissed, notKept, undo, close } = labels.warn;
  const says = createElement(document, 'p', '', isKept ? dismissed : notKept);
  says.setAttribute('role', 'status');
  const back = createButton(document, 'action', undo);
  onTrustedClick(back, actions.onUndo);
  const cross = createButton(document, 'corner-button', createCross(document));
  cross.setAttribute('aria-label', close);
  onTrustedClick(cross, actions.onClose);
  return createElement(document, 'div', 'note', says, back, cross);
}
