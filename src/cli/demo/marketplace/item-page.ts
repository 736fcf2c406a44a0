import { similarTo } from './catalogue.ts';
import { page, SECTION_NAMES } from './layout.ts';
import { cards, pictureUrl } from './list-page.ts';
import { html, jsonScript, type Markup } from './markup.ts';
import type { Offer } from './offer.ts';

/** The detail page of one offer. */
export function itemPage(offer: Offer): string {
  return page({ title: `${offer.title} - 闲集 Marketly`, current: offer.section, main: itemMain(offer) });
}

function itemMain(offer: Offer): Markup {
  const { id, title, description, price, place, posted, section } = offer;
  return html`<main class="item">
<nav class="crumbs" aria-label="位置"><a href="/">首页</a> › <a href="/s/${section}">${SECTION_NAMES[section]}</a></nav>
<div class="offer">
  <img class="photo" src="${pictureUrl(offer)}" alt="" width="480" height="360">
  <div class="facts">
    <h1>${title}</h1>
    ${price === '' ? '' : html`<p class="price">${price}</p>`}
    <p class="description">${description}</p>
    <p class="meta"><span>${place}</span><time>${posted}</time><span>编号 ${id}</span></p>
    ${actions(offer)}
    ${sellerBox(offer)}
  </div>
</div>
<section class="similar">
  <h2>相似发布 Similar posts</h2>
  <div class="grid">${cards(similarTo(offer))}</div>
</section>
</main>
<script type="application/ld+json">${jsonScript(structuredData(offer))}</script>`;
}

/** A link, a button with a handler of the page, and a form: the ways in which sites let one buy. */
function actions({ id, price }: Offer): Markup {
  const buy = html`<a class="buy" href="/order/${id}">立即购买 Buy now</a>`;
  const bid = html`<form class="bid" action="/order/${id}"><input name="bid" aria-label="价格 Price" placeholder="¥" size="8"><button>出价 Make an offer</button></form>`;
  return html`<p class="actions">${price === '' ? '' : buy}<button type="button" class="chat">聊一聊 Chat</button><button type="button" class="plain">收藏 Save</button></p>
    ${price === '' ? '' : bid}<p class="chats" role="status"></p>`;
}

function sellerBox({ seller, place }: Offer): Markup {
  return html`<div class="seller-box"><span class="avatar" aria-hidden="true">${[...seller][0] ?? ''}</span>
<p><b class="seller">${seller}</b><br><small>${place} · 信用良好</small></p></div>`;
}

function structuredData({ id, title, description, price, seller }: Offer): unknown {
  const amount = /[\d,.]*\d/u.exec(price)?.[0].replaceAll(',', '');
  return {
    '@context': 'https://schema.org',
    '@type': amount === undefined ? 'DiscussionForumPosting' : 'Product',
    sku: id,
    name: title,
    description,
    ...(amount !== undefined && {
      offers: { '@type': 'Offer', price: amount, seller: { '@type': 'Person', name: seller } },
    }),
  };
}

/** What follows on buying or bidding. Nothing is sold here. */
export function orderPage({ id, title, section }: Offer, bid: string | null): string {
  const what = bid === null ? '订单 Order' : `出价 Offer: ${bid}`;
  const main = html`<main class="item"><h1>${what}</h1><p><a href="/item/${id}">${title}</a></p>
<p>这是虚构的网站，不会产生交易。A made-up site: nothing is bought here.</p></main>`;
  return page({ title: what, current: section, main });
}
