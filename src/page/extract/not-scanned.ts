import type { NotScanned } from '../../core/scan/scan.schema.ts';
import { attributeOf, bodyOf, closestTo, findAllIn, hasAttribute } from '../dom/node-access.ts';
import { readableFrame } from '../observe/frames.ts';

const MIN_IMAGE = { width: 100, height: 60 };
const MIN_FRAME = { width: 80, height: 40 };

/**
 * What on the page may carry words that are not read: pictures large enough to (decorations left out), canvases
 * and frames of other origins.
 */
export function countNotScanned(document: Document): NotScanned {
  const body = bodyOf(document);
  if (body === null) return { images: 0, canvases: 0, frames: 0 };
  const count = (selector: string, isCarrier: (element: HTMLElement) => boolean) =>
    [...findAllIn(body, selector)].filter((element) => isCarrier(element as HTMLElement)).length;
  return {
    images: count('img', (image) => !isDecoration(image) && isLarge(image, MIN_IMAGE)),
    canvases: count('canvas', (canvas) => isLarge(canvas, MIN_IMAGE)),
    frames: count('iframe, frame', (frame) => isForeign(frame) && isLarge(frame, MIN_FRAME)),
  };
}

function isDecoration(image: Element): boolean {
  const role = attributeOf(image, 'role');
  return role === 'presentation' || role === 'none' || closestTo(image, '[aria-hidden="true"]') !== null;
}

/** Frames of the same origin are read with the page. */
function isForeign(frame: HTMLElement): boolean {
  return hasContent(frame) && readableFrame(frame) === null;
}

function hasContent(frame: Element): boolean {
  const source = attributeOf(frame, 'src') ?? '';
  return hasAttribute(frame, 'srcdoc') || (source !== '' && !/^(?:about:|javascript:)/i.test(source));
}

/** By the box on the page. One without a box (not loaded, `display: none`) goes by nothing: it shows nothing. */
function isLarge(element: HTMLElement, least: { width: number; height: number }): boolean {
  return element.offsetWidth >= least.width && element.offsetHeight >= least.height;
}
