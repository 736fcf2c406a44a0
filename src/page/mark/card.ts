import type { Finding } from '../../core/detect/finding.schema.ts';
import { createButton, createElement } from './elements.ts';
import { createCross, createIcon } from './icons.ts';
import type { Mark } from './mark.ts';
import type { MarkViewOptions } from './mark-view.ts';
import { leadingFinding, type Reason, topReasons } from './reasons.ts';

const REASONS_SHOWN = 2;

/** What a card needs besides the mark. */
export interface CardOptions extends MarkViewOptions {
  onWhy(finding: Finding): void;
  onClose(): void;
}

/** Builds the small card of a badge: level, categories, the first two reasons, and the way to the law. */
export function createCard(mark: Mark, options: CardOptions): HTMLElement {
  const { document, labels } = options;
  const finding = leadingFinding(mark.findings);
  const card = createElement(document, 'div', 'card');
  if (finding === null) return card;
  card.dataset.level = finding.level;
  card.setAttribute('role', 'group');
  card.setAttribute('aria-label', `${labels.level[finding.level]}: ${labels.category[finding.category]}`);
  card.append(
    createHead(finding, options),
    createElement(document, 'p', 'resembles', labels.mark.resembles),
    createCategories(mark.findings, options),
  );
  const reasons = topReasons(mark.findings, REASONS_SHOWN);
  if (reasons.length > 0) card.append(createReasons(reasons, options));
  const why = createButton(document, 'why', labels.mark.why);
  why.addEventListener('click', () => options.onWhy(finding));
  card.append(why);
  return card;
}

function createHead({ level }: Finding, options: CardOptions): HTMLElement {
  const { document, labels, look, onClose } = options;
  const icon = createIcon(document, look.levelIcons[level], 'level-icon');
  const close = createButton(document, 'close', createCross(document));
  close.setAttribute('aria-label', labels.mark.close);
  close.addEventListener('click', onClose);
  const word = createElement(document, 'span', '', labels.level[level]);
  return createElement(document, 'div', 'head', icon, word, close);
}

function createCategories(
  findings: readonly Finding[],
  { document, labels, look }: CardOptions,
): HTMLElement {
  const items = findings.map(({ category }) => {
    const name = createElement(document, 'span', '', labels.category[category]);
    const icon = createIcon(document, look.categoryIcons[category], 'category-icon');
    return createElement(document, 'li', 'category', icon, name);
  });
  return createElement(document, 'ul', 'categories', ...items);
}

function createReasons(reasons: readonly Reason[], { document, labels }: CardOptions): HTMLElement {
  const { quoteOpen, quoteClose } = labels.mark;
  const items = reasons.map(({ rule, quotes }) => {
    const words = quotes.flatMap((quote) => [
      createElement(document, 'span', 'quote', `${quoteOpen}${quote}${quoteClose}`),
      ' ',
    ]);
    return createElement(
      document,
      'li',
      '',
      ...words,
      createElement(document, 'span', 'rule', labels.ruleTitle(rule)),
    );
  });
  return createElement(document, 'ul', 'reasons', ...items);
}
