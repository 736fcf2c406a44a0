import type { CDPSession, Page } from '@playwright/test';

/** The text of the panel that teaching draws in a closed shadow tree; null when there is none. */
export function panelText(page: Page): Promise<string | null> {
  return withPanel(page, async (session, panel) => {
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: panel,
      functionDeclaration: 'function () { return this.innerText; }',
      returnByValue: true,
    });
    return String(result.value);
  });
}

/** Presses a button of the panel as a hand does, where it stands on the screen. */
export async function clickButton(page: Page, name: string): Promise<void> {
  const at = await withPanel(page, async (session, panel) => {
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: panel,
      functionDeclaration: `function (name) {
        const button = [...this.querySelectorAll('button')].find(({ textContent }) => textContent === name);
        button?.scrollIntoView({ block: 'nearest' });
        const { left, top, width, height } = button.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }`,
      arguments: [{ value: name }],
      returnByValue: true,
    });
    return result.value as { x: number; y: number };
  });
  if (at === null) throw new Error('no panel is open');
  await page.mouse.click(at.x, at.y);
}

async function withPanel<Value>(
  page: Page,
  use: (session: CDPSession, panel: string) => Promise<Value>,
): Promise<Value | null> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('DOM.enable');
    const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
    const panel = nodes.find(({ attributes = [] }) => attributes.some((value) => /^panel( |$)/u.test(value)));
    if (panel === undefined) return null;
    const { object } = await session.send('DOM.resolveNode', { nodeId: panel.nodeId });
    return object.objectId === undefined ? null : await use(session, object.objectId);
  } finally {
    await session.detach();
  }
}
