import type { CDPSession, Page } from '@playwright/test';

interface DomNode {
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly attributes?: readonly string[];
  readonly nodeValue?: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

/** The text of what the extension drew over the page, by class name; null when there is none. */
export async function ownText(page: Page, className: string): Promise<string | null> {
  return inTree(page, async (nodes) => {
    const found = nodes.find((node) => classesOf(node).includes(className));
    return found === undefined ? null : textOf(found);
  });
}

/** Presses, with the mouse, a button that the extension drew over the page: the closed tree is open to the browser's inspector. */
export async function pressOwn(page: Page, name: string): Promise<void> {
  const place = await inTree(page, async (nodes, session) => {
    const found = nodes.find((node) => node.nodeName === 'BUTTON' && nameOf(node) === name);
    if (found === undefined) throw new Error(`the extension shows no button named ${name}`);
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: found.backendNodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  });
  await page.mouse.click(place.x, place.y);
}

/** The names of the buttons that the extension shows. */
export function ownButtons(page: Page): Promise<string[]> {
  return inTree(page, async (nodes) => nodes.filter(({ nodeName }) => nodeName === 'BUTTON').map(nameOf));
}

async function inTree<Value>(
  page: Page,
  read: (nodes: DomNode[], session: CDPSession) => Promise<Value>,
): Promise<Value> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const own = descendants(root).flatMap((node) => (node.shadowRoots ?? []).flatMap(descendants));
    return await read(own, session);
  } finally {
    await session.detach();
  }
}

function descendants(node: DomNode): DomNode[] {
  return [node, ...(node.children ?? []).flatMap(descendants)];
}

function nameOf(node: DomNode): string {
  return attributeOf(node, 'aria-label') ?? textOf(node);
}

function classesOf(node: DomNode): string[] {
  return (attributeOf(node, 'class') ?? '').split(' ');
}

function attributeOf({ attributes = [] }: DomNode, name: string): string | undefined {
  const at = attributes.findIndex((value, index) => index % 2 === 0 && value === name);
  return at < 0 ? undefined : attributes[at + 1];
}

function textOf(node: DomNode): string {
  return (node.nodeValue ?? '') + (node.children ?? []).map(textOf).join('');
}
