import type { Offer, Section } from './offer.ts';
import { BIKES } from './offers/bikes.ts';
import { BOOKS } from './offers/books.ts';
import { COMMUNITY } from './offers/community.ts';
import { GAMES } from './offers/games.ts';
import { HOME } from './offers/home.ts';
import { PETS } from './offers/pets.ts';
import { PHONES } from './offers/phones.ts';
import { SERVICES } from './offers/services.ts';

const BY_SECTION = [PHONES, SERVICES, BIKES, HOME, COMMUNITY, GAMES, BOOKS, PETS];

/** All offers as the front page lists them: the sections taking turns, as if people had posted by the hour. */
export const OFFERS: readonly Offer[] = takeTurns(BY_SECTION);

/** The offers of one section, or all of them. */
export function offersIn(section: Section | null): readonly Offer[] {
  return section === null ? OFFERS : OFFERS.filter((offer) => offer.section === section);
}

/** Up to four other offers of the same section. */
export function similarTo({ id, section }: Offer): readonly Offer[] {
  return offersIn(section)
    .filter((offer) => offer.id !== id)
    .slice(0, 4);
}

function takeTurns(lists: readonly (readonly Offer[])[]): Offer[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  ).flat();
}
