import { useEffect, useState } from 'preact/hooks';

/** The hash of the page's address, kept up to date through links, back and forward. */
export function useHash(): string {
  const [hash, setHash] = useState(() => location.hash);
  useEffect(() => {
    const listening = new AbortController();
    addEventListener('hashchange', () => setHash(location.hash), { signal: listening.signal });
    // It may have changed between the first drawing and now.
    setHash(location.hash);
    return () => listening.abort();
  }, []);
  return hash;
}
