import { offersIn } from './catalogue.ts';
import { page, SECTION_NAMES } from './layout.ts';
import { html, type Markup } from './markup.ts';
import type { Offer, Section } from './offer.ts';

/** Offers shown at first and added by each load of more. */
export const OFFERS_A_LOAD = 24;

/** The whole list page of a section, or of all sections. */
export function listPage(section: Section | null): string {
  const title = section === null ? '闲集 Marketly' : `${SECTION_NAMES[section]} - 闲集 Marketly`;
  return page({ title, current: section, main: listMain(section) });
}

/** What a change of tab puts in place of the old list. */
export function listMain(section: Section | null): Markup {
  const offers = offersIn(section);
  const name = section === null ? '为你推荐 Fresh today' : SECTION_NAMES[section];
  return html`<main class="list">
<aside class="filters">
  <h2>筛选</h2>
  <ul><li><a href="/">同城</a></li><li><a href="/">包邮</a></li><li><a href="/">24小时内发布</a></li><li><a href="/">可当面验货</a></li></ul>
  <h2>价格</h2>
  <ul><li><a href="/">¥100 以下</a></li><li><a href="/">¥100 – 500</a></li><li><a href="/">¥500 – 2,000</a></li><li><a href="/">¥2,000 以上</a></li></ul>
  <p class="tip">交易提醒：见面选公共场所，贵重物品当面验货。Meet in public places.</p>
</aside>
<section>
  <h1>${name}</h1>
  <p class="count">共 ${offers.length} 条 · ${offers.length} posts</p>
  <div class="grid" data-section="${section ?? ''}">${cards(offers.slice(0, OFFERS_A_LOAD))}</div>
  <p class="more" aria-live="polite"${offers.length > OFFERS_A_LOAD ? '' : html` hidden`}>正在加载更多 …</p>
</section>
</main>`;
}

/** The cards that loading more adds after the first `from`. */
export function moreCards(section: Section | null, from: number): Markup {
  return html`${cards(offersIn(section).slice(from, from + OFFERS_A_LOAD))}`;
}

export function cards(offers: readonly Offer[]): Markup {
  return html`${offers.map(card)}`;
}

function card(offer: Offer): Markup {
  const { id, title, description, price, place, posted, seller } = offer;
  return html`<article class="card">
  <a class="picture" href="/item/${id}" tabindex="-1" aria-hidden="true"><img src="${pictureUrl(offer)}" alt="" width="480" height="360" loading="lazy"></a>
  <h3><a href="/item/${id}">${title}</a></h3>
  <p class="excerpt">${description}</p>
  ${price === '' ? html`<p class="price free">帖子</p>` : html`<p class="price">${price}</p>`}
  <p class="meta"><span class="seller">${seller}</span><span>${place}</span><time>${posted}</time></p>
</article>
`;
}

export function pictureUrl({ picture, hue }: Offer): string {
  return `/picture/${picture}-${hue}.svg`;
}
