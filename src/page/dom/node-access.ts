/**
 * Reads nodes past the names that a page may lay over them: `<form><input name="firstChild"></form>` and
 * `<img name="body">` replace the property of their form or document. The getters of the prototypes cannot be
 * replaced by markup, and they read nodes of other frames as well.
 */
type Getter<Owner, Value> = (owner: Owner) => Value;
type Method<Owner, Args extends unknown[], Value> = (owner: Owner, ...args: Args) => Value;

/** Outside a browser (a build that only looks at the module) nothing can be read. */
function noDom(): never {
  throw new Error('There is no document here.');
}

function prototypeOf(type: string): object | null {
  const owner: unknown = Reflect.get(globalThis, type);
  return typeof owner === 'function' ? (owner.prototype as object) : null;
}

function getter<Owner, Value>(type: string, name: string): Getter<Owner, Value> {
  const prototype = prototypeOf(type);
  const get = prototype === null ? undefined : Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return get === undefined ? noDom : Function.prototype.call.bind(get);
}

function method<Owner, Args extends unknown[], Value>(
  type: string,
  name: string,
): Method<Owner, Args, Value> {
  const prototype = prototypeOf(type);
  const value = prototype === null ? undefined : Object.getOwnPropertyDescriptor(prototype, name)?.value;
  return value === undefined ? noDom : Function.prototype.call.bind(value);
}

/** `node.nodeType`. */
export const nodeTypeOf = getter<Node, number>('Node', 'nodeType');
/** `node.firstChild`. */
export const firstChildOf = getter<Node, Node | null>('Node', 'firstChild');
/** `node.nextSibling`. */
export const nextSiblingOf = getter<Node, Node | null>('Node', 'nextSibling');
/** `node.parentNode`. */
export const parentNodeOf = getter<Node, Node | null>('Node', 'parentNode');
/** `node.parentElement`. */
export const parentElementOf = getter<Node, Element | null>('Node', 'parentElement');
/** `node.textContent`. */
export const textContentOf = getter<Node, string | null>('Node', 'textContent');
/** `node.baseURI`. */
export const baseAddressOf = getter<Node, string>('Node', 'baseURI');
/** `node.isConnected`. */
export const isConnected = getter<Node, boolean>('Node', 'isConnected');
/** `node.ownerDocument`. */
export const ownerDocumentOf = getter<Node, Document | null>('Node', 'ownerDocument');
/** `node.contains(other)`. */
export const containsNode = method<Node, [Node | null], boolean>('Node', 'contains');
/** `iframe.contentDocument`: null for a frame of another origin. */
export const frameDocumentOf = getter<HTMLIFrameElement, Document | null>(
  'HTMLIFrameElement',
  'contentDocument',
);
/** `element.tagName`. */
export const tagNameOf = getter<Element, string>('Element', 'tagName');
/** `element.localName`. */
export const localNameOf = getter<Element, string>('Element', 'localName');
/** `element.firstElementChild`. */
export const firstElementChildOf = getter<Element, Element | null>('Element', 'firstElementChild');
/** `element.nextElementSibling`. */
export const nextElementSiblingOf = getter<Element, Element | null>('Element', 'nextElementSibling');
/** `element.childElementCount`. */
export const childElementCountOf = getter<Element, number>('Element', 'childElementCount');
/** `element.shadowRoot`: the open shadow root. */
export const shadowRootOf = getter<Element, ShadowRoot | null>('Element', 'shadowRoot');
/** `element.getAttribute(name)`. */
export const attributeOf = method<Element, [string], string | null>('Element', 'getAttribute');
/** `element.hasAttribute(name)`. */
export const hasAttribute = method<Element, [string], boolean>('Element', 'hasAttribute');
/** `element.getAttributeNames()`. */
export const attributeNamesOf = method<Element, [], string[]>('Element', 'getAttributeNames');
/** `element.closest(selector)`. */
export const closestTo = method<Element, [string], Element | null>('Element', 'closest');
/** `element.getElementsByTagName(name)`. */
export const elementsByTag = method<Element, [string], HTMLCollectionOf<Element>>(
  'Element',
  'getElementsByTagName',
);
/** `element.matches(selector)`. */
export const isMatching = method<Element, [string], boolean>('Element', 'matches');
/** `element.querySelector(selector)`. */
export const findIn = method<Element, [string], Element | null>('Element', 'querySelector');
/** `element.querySelectorAll(selector)`. */
export const findAllIn = method<Element, [string], NodeListOf<Element>>('Element', 'querySelectorAll');
/** `element.checkVisibility(options)`. */
export const isVisible = method<Element, [CheckVisibilityOptions], boolean>('Element', 'checkVisibility');
/** `element.getBoundingClientRect()`. */
export const boxOf = method<Element, [], DOMRect>('Element', 'getBoundingClientRect');
/** `document.body`. */
export const bodyOf = getter<Document, HTMLElement | null>('Document', 'body');
/** `document.head`. */
export const headOf = getter<Document, HTMLHeadElement | null>('Document', 'head');
/** `document.documentElement`. */
export const rootOf = getter<Document, Element | null>('Document', 'documentElement');
/** `document.URL`. */
export const addressOf = getter<Document, string>('Document', 'URL');
/** `document.title`. */
export const titleOf = getter<Document, string>('Document', 'title');
/** `document.defaultView`. */
export const windowOf = getter<Document, (Window & typeof globalThis) | null>('Document', 'defaultView');
/** `document.querySelector(selector)`. */
export const findInDocument = method<Document, [string], Element | null>('Document', 'querySelector');
/** `document.querySelectorAll(selector)`. */
export const findAllInDocument = method<Document, [string], NodeListOf<Element>>(
  'Document',
  'querySelectorAll',
);
/** `shadowRoot.querySelectorAll(selector)`. */
export const findAllInFragment = method<DocumentFragment, [string], NodeListOf<Element>>(
  'DocumentFragment',
  'querySelectorAll',
);
/** `document.getElementById(id)`. */
export const elementById = method<Document, [string], Element | null>('Document', 'getElementById');
/** `text.data`. */
export const dataOf = getter<CharacterData, string>('CharacterData', 'data');
/** `slot.assignedNodes()`. */
export const assignedNodesOf = method<HTMLSlotElement, [], Node[]>('HTMLSlotElement', 'assignedNodes');
