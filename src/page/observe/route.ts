import { canonicalUrl } from '../../core/listing/canonical-url.ts';

type Navigation = EventTarget & { readonly currentEntry: unknown };

/**
 * Tells of route changes inside a single-page application: the address differs in more than its fragment or
 * tracking parameters. `check` compares now; `onRoute` is called when the browser says the entry changed.
 */
export function watchRoute(
  document: Document,
  onRoute: () => void,
  signal: AbortSignal,
): { check(): boolean } {
  let known = addressOf(document);

  function check(): boolean {
    const address = addressOf(document);
    const isNew = address !== known;
    known = address;
    return isNew;
  }

  const view = document.defaultView as (Window & { navigation?: Navigation }) | null;
  const notice = () => {
    if (addressOf(document) !== known) onRoute();
  };
  view?.navigation?.addEventListener('currententrychange', notice, { signal });
  view?.addEventListener('popstate', notice, { signal });
  view?.addEventListener('hashchange', notice, { signal });
  return { check };
}

function addressOf(document: Document): string {
  return canonicalUrl(document.URL) ?? document.URL;
}
