import { parseSource, type SourceFile } from './source-files.ts';
import { type Node, nameOf, walk } from './syntax.ts';

const HTML_PROPERTIES = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'setHTMLUnsafe',
]);
const EXTENSION_GLOBALS = new Set(['browser', 'chrome']);
/** The command line talks to Playwright, whose browser is called `browser`, too. */
const MAY_USE_EXTENSION_API = /^(?:src\/platform|src\/cli|entrypoints)\//;

/** One line for each construct that turns text into code or markup, or reaches the extension API from elsewhere. */
export function codeProblems({ path, text }: SourceFile): string[] {
  const problems: string[] = [];
  walk(parseSource(path, text).program, (node) => {
    const problem = htmlProblem(node) ?? evalProblem(node) ?? apiProblem(path, node);
    if (problem) problems.push(`${path} uses ${problem}`);
  });
  return problems;
}

function htmlProblem(node: Node): string | null {
  if (node.type === 'JSXAttribute') return htmlName(nameOf(node.name));
  if (node.type !== 'MemberExpression') return null;
  const property = nameOf(node.property);
  if (nameOf(node.object) === 'document' && /^write(?:ln)?$/.test(property)) return `document.${property}`;
  return htmlName(property);
}

function htmlName(name: string): string | null {
  return HTML_PROPERTIES.has(name) ? name : null;
}

function evalProblem(node: Node): string | null {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return null;
  const callee = nameOf(node.callee);
  return callee === 'eval' || callee === 'Function' ? callee : null;
}

function apiProblem(path: string, node: Node): string | null {
  if (node.type !== 'MemberExpression' || MAY_USE_EXTENSION_API.test(path)) return null;
  const object = nameOf(node.object);
  if (EXTENSION_GLOBALS.has(object)) return `${object}.${nameOf(node.property)}`;
  return object === 'globalThis' && EXTENSION_GLOBALS.has(nameOf(node.property)) ? 'the extension API' : null;
}
