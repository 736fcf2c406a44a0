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
    <p class="actions"><button type="button">聊一聊 Chat</button><button type="button" class="plain">收藏 Save</button></p>
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
