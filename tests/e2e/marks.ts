import type { Page } from '@playwright/test';

/** One badge as it stands over the page. */
export interface SeenMark {
  /** The accessible name: level, category, title. */
  readonly label: string;
  readonly isExpanded: boolean;
}

interface DomNode {
  readonly nodeName: string;
  readonly attributes?: readonly string[];
  readonly nodeValue?: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  /** What a frame shows. */
  readonly contentDocument?: DomNode;
}

/** Reads the marks out of the shadow tree that is closed to the page: the browser's own inspector sees it. */
export async function readMarks(page: Page): Promise<SeenMark[]> {
  return (await shadowNodes(page))
    .filter((node) => classesOf(node).includes('badge'))
    .map((node) => ({
      label: attributeOf(node, 'aria-label') ?? '',
      isExpanded: attributeOf(node, 'aria-expanded') === 'true',
    }));
}

/** The text of the open card, null when none is open. */
export async function readCard(page: Page): Promise<string | null> {
  const card = (await shadowNodes(page)).find((node) => classesOf(node).includes('card'));
  return card === undefined ? null : textOf(card);
}

async function shadowNodes(page: Page): Promise<DomNode[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  return descendants(root).flatMap((node) => (node.shadowRoots ?? []).flatMap(descendants));
}

function descendants(node: DomNode): DomNode[] {
  const inside = [...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])];
  return [node, ...inside.flatMap(descendants)];
}

function classesOf(node: DomNode): string[] {
  return (attributeOf(node, 'class') ?? '').split(' ');
}

function attributeOf({ attributes = [] }: DomNode, name: string): string | undefined {
  const at = attributes.findIndex((value, index) => index % 2 === 0 && value === name);
  return at < 0 ? undefined : attributes[at + 1];
}

function textOf(node: DomNode): string {
  return (node.nodeValue ?? '') + (node.children ?? []).map(textOf).join(' ');
}
