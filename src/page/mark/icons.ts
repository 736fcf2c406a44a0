import type { IconPath } from './mark.ts';

const SVG = 'http://www.w3.org/2000/svg';

const CROSS: readonly IconPath[] = [{ d: 'M4 4l8 8M12 4l-8 8' }];

/** Draws an icon in `currentColor`. Always decoration: the word it stands for is beside it or in the name. */
export function createIcon(document: Document, paths: readonly IconPath[], className: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', className);
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  for (const { d, filled } of paths) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    if (filled) path.setAttribute('class', 'filled');
    svg.append(path);
  }
  return svg;
}

/** The cross of a close button. */
export function createCross(document: Document): SVGSVGElement {
  return createIcon(document, CROSS, 'cross');
}
