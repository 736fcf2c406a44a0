import { addressOf, baseAddressOf } from './node-access.ts';

/** The address of a document; of one that is written by the page around it (`about:srcdoc`), that page's. */
export function pageAddress(document: Document): string {
  const address = addressOf(document);
  return address.startsWith('about:') ? baseAddressOf(document) : address;
}
