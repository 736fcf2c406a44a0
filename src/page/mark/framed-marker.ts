import type { ReviewLook } from '../../core/flags/review-look.ts';
import type { Mark, Marker } from './mark.ts';

/**
 * One marker for a page and its frames of the same origin: each mark is drawn in the document that its listing stands
 * in, by a marker that `create` makes when it is first needed.
 */
export function createFramedMarker(page: Document, create: (document: Document) => Marker): Marker {
  const markers = new Map<Document, Marker>([[page, create(page)]]);
  let looks: ReadonlyMap<string, ReviewLook> = new Map();
  const all = () => [...markers.values()];
  let focused: Marker | null = null;

  function markerOf(document: Document): Marker {
    const known = markers.get(document);
    if (known !== undefined) return known;
    const marker = create(document);
    marker.showReviews(looks);
    markers.set(document, marker);
    return marker;
  }

  return {
    update(marks) {
      const byDocument = groupByDocument(marks, page);
      for (const [document, marker] of markers) {
        if (byDocument.has(document) || document === page) continue;
        marker.update([]);
        // A frame that has gone takes its marker with it.
        if (document.defaultView === null) markers.delete(document);
      }
      markerOf(page).update(byDocument.get(page) ?? []);
      for (const [document, own] of byDocument) if (document !== page) markerOf(document).update(own);
    },
    focus(id) {
      focused = all().find((marker) => marker.focus(id)) ?? null;
      return focused !== null;
    },
    showReviews(latest) {
      looks = latest;
      for (const marker of markers.values()) marker.showReviews(latest);
    },
    // A pointer that rests on a mark of one document opens its card beside the one that was asked for in another.
    current: () =>
      [focused, ...all()].map((marker) => marker?.current() ?? null).find((id) => id !== null) ?? null,
    isOwn: (node) => all().some((marker) => marker.isOwn(node)),
  };
}

function groupByDocument(marks: readonly Mark[], page: Document): Map<Document, Mark[]> {
  const groups = new Map<Document, Mark[]>();
  for (const mark of marks) {
    const document = mark.elements[0]?.ownerDocument ?? page;
    const group = groups.get(document);
    if (group === undefined) groups.set(document, [mark]);
    else group.push(mark);
  }
  return groups;
}
