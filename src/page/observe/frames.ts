import { bodyOf, findAllInDocument, frameDocumentOf, tagNameOf } from '../dom/node-access.ts';

const LEAST = { width: 80, height: 40 };
/** More frames than any page shows listings in; those after them are not read. */
const MAX_FRAMES = 20;

/**
 * The document of a frame that can be read with the page: of the same origin, with a body, and large enough to show
 * a listing. Null for every other.
 */
export function readableFrame(frame: HTMLElement): Document | null {
  if (!isFrame(frame)) return null;
  if (frame.offsetWidth < LEAST.width || frame.offsetHeight < LEAST.height) return null;
  const document = frameDocumentOf(frame);
  return document === null || bodyOf(document) === null ? null : document;
}

/** The documents of the frames that can be read with the page, in page order. */
export function frameDocuments(document: Document): Document[] {
  return readableFrames(document).flatMap((frame) => readableFrame(frame) ?? []);
}

/** The frames that are read with the page. */
export function readableFrames(document: Document): HTMLElement[] {
  const frames = [...findAllInDocument(document, 'iframe')] as HTMLElement[];
  return frames.filter((frame) => readableFrame(frame) !== null).slice(0, MAX_FRAMES);
}

/** Calls `onLoad` when a frame of the page has loaded another document. Stops with the signal. */
export function watchFrames(document: Document, onLoad: () => void, signal: AbortSignal): void {
  // `load` does not bubble, but it is seen on its way down.
  document.addEventListener(
    'load',
    ({ target }) => {
      if (target !== null && 'tagName' in target && isFrame(target as Element)) onLoad();
    },
    { capture: true, passive: true, signal },
  );
}

/** By its name: elements of a frame are made by the classes of that frame. */
function isFrame(element: Element): element is HTMLIFrameElement {
  return tagNameOf(element) === 'IFRAME';
}
