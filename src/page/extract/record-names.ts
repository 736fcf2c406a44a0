/** Words that class names of offers, products and threads are made of, in the languages that templates are written in. */
const RECORD_NAME =
  /(?:^|[-_\s])(?:(?:search|list)-?result|listing|advert|classified|product|goods|offer|auction|lot|thread(?:bit)?|topic|aviso|anuncio|annonce|anzeige|inserat|annuncio|oferta|ogloszenie|inzerat|hirdetes|obyavlenie|ilan)(?:$|[-_\s]?(?:item|card|row|tile|box|info)?(?:$|\s))/i;
const MAX_NAMES = 400;
const MAX_KNOWN = 5_000;

const known = new Map<string, boolean>();

/** True when one of the class names says that the element is a record of a list ("product", "ogloszenie"). */
export function namesRecord(className: string): boolean {
  const before = known.get(className);
  if (before !== undefined) return before;
  const isNamed = RECORD_NAME.test(className.slice(0, MAX_NAMES));
  if (known.size > MAX_KNOWN) known.clear();
  known.set(className, isNamed);
  return isNamed;
}
