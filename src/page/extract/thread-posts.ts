import { ownerDocumentOf, titleOf } from '../dom/node-access.ts';
import { plainText } from './fields/plain-text.ts';
import type { PageSubject } from './main-item.ts';
import type { PageTree } from './page-tree.ts';
import { isNamedPost } from './post-names.ts';
import type { RecordGroup } from './record-groups.ts';

/** The title of a thread and the post that opened it, as nodes. */
export type Opening = { readonly heading: number; readonly post: number };

const LATER_PAGE = /[?&/;_-](?:page|seite|pagina|start|offset|p)[=/_-]?0*(?:[2-9]|[1-9]\d+)(?:$|[/?&#._-])/i;
const LABEL = /^(?:thread|topic|thema|sujet|тема|主题|主題|标题)\s*[:：]\s*/i;
const BEGINNING = 24;
const MOST = 0.8;

/**
 * The opening post of a thread, whose title stands above it: the first record of a list of posts on the thread's
 * first page. Null on every other page: in a list of offers each record has a title of its own.
 */
export function openingPost(
  tree: PageTree,
  groups: readonly RecordGroup[],
  { facts, heading }: PageSubject,
  address: string,
): Opening | null {
  if (heading === null || facts.isItem || (facts.isArticle && !facts.isThread)) return null;
  if (LATER_PAGE.test(address) || !isInTitle(tree.elements[heading])) return null;
  const [best] = groups;
  const post = best?.members[0];
  if (best === undefined || post === undefined || post <= heading) return null;
  // Many programs call whatever they list `post-123`.
  if (best.candidate.features.named >= MOST) return null;
  const posts = best.members.filter((member) => isNamedPost(tree, member));
  return posts.length >= MOST * best.members.length ? { heading, post } : null;
}

/** The page's title begins with the thread's; the name of the site, also a heading on many forums, ends it. */
function isInTitle(heading: Element | undefined): boolean {
  const document = heading === undefined ? null : ownerDocumentOf(heading);
  if (heading === undefined || document === null) return false;
  const title = squeeze(titleOf(document));
  const at = title.indexOf(squeeze(plainText(heading).replace(LABEL, '')).slice(0, BEGINNING));
  return at >= 0 && at * 2 < title.length;
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/[\s\p{P}]+/gu, '');
}
