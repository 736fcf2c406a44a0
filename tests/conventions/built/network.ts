import { parseSource } from '../source/source-files.ts';
import { nameOf, walk } from '../source/syntax.ts';
import type { BuiltFile } from './built-files.ts';

/** What a script can reach the network with. */
const NETWORK_CALLS = new Set([
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
  'importScripts',
  'sendBeacon',
]);
/** Papa Parse can download what it parses. It is here to write CSV, and is the only library with a way out. */
const PAPA_PARSE = { call: 'XMLHttpRequest', trace: /BAD_DELIMITERS/ };
const REMOTE = /^(?:https?:)?\/\//i;

/** One line for each way in which a built file would load something from outside. Links a person follows are none. */
export function networkProblems({ path, text }: BuiltFile): string[] {
  if (path.endsWith('.js')) return scriptProblems(path, text);
  if (path.endsWith('.css')) return styleProblems(path, text);
  return /\.(?:html|svg)$/.test(path) ? markupProblems(path, text) : [];
}

function scriptProblems(path: string, text: string): string[] {
  const problems: string[] = [];
  walk(parseSource(path, text).program, (node) => {
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const called = nameOf(node.callee) || nameOf(memberOf(node.callee));
      if (NETWORK_CALLS.has(called) && !isPapaParse(called, text)) problems.push(`${path} calls ${called}`);
    }
    if (node.type === 'ImportExpression' && REMOTE.test(nameOf(node.source)))
      problems.push(`${path} imports remote code`);
  });
  return problems;
}

function isPapaParse(called: string, text: string): boolean {
  return called === PAPA_PARSE.call && PAPA_PARSE.trace.test(text);
}

function memberOf(callee: unknown): unknown {
  return typeof callee === 'object' && callee !== null && 'property' in callee ? callee.property : null;
}

function styleProblems(path: string, text: string): string[] {
  const loaded = [...text.matchAll(/(?:url\(\s*['"]?|@import\s+['"])([^'")]+)/gi)].map(
    ([, address = '']) => address,
  );
  return loaded.filter((address) => REMOTE.test(address)).map((address) => `${path} loads ${address}`);
}

/** Every `src` loads; `href` and `srcset` load everywhere but on a link to follow. */
function markupProblems(path: string, text: string): string[] {
  const tags = [...text.matchAll(/<(?!a\b)[a-z][^>]*/gi)].map(([tag]) => tag);
  const loaded = tags.flatMap((tag) => [...tag.matchAll(/\s(?:src|href|srcset|data)=["']?([^"'\s>]+)/gi)]);
  const remote = loaded.map(([, address = '']) => address).filter((address) => REMOTE.test(address));
  return remote.map((address) => `${path} loads ${address}`);
}
