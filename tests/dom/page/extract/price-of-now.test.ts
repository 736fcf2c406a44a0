import { describe, expect, test } from 'vitest';
import { extractListings } from '../../../../src/page/extract/extract-listings.ts';
import { ADDRESS, showPage } from './page-fixture.ts';

/** What the cards of a shop cost whose price looks like this. */
function pricesOf(price: (at: number) => string): (string | undefined)[] {
  const card = (at: number) =>
    `<li class="card"><a href="/item/${at}"><img src="/${at}.jpg"></a><h3><a href="/item/${at}">Oak table number ${at}</a></h3>${price(at)}<a href="/item/${at}">View</a></li>`;
  const cards = [0, 1, 2, 3, 4].map(card).join('');
  const found = extractListings(showPage(`<main><ul>${cards}</ul></main>`), { url: ADDRESS });
  return found.map(({ listing }) => listing.price?.raw);
}

const each = (price: (at: number) => string) => [0, 1, 2, 3, 4].map(price);

describe('a price beside the one of before', () => {
  test('which stands in an element named old', () => {
    const price = (at: number) =>
      `<span class="price sale"><span class="old-price"><span class="money">$8${at}.99</span></span> <span class="money">$6${at}.99</span></span>`;
    expect(pricesOf(price)).toEqual(each((at) => `$6${at}.99`));
  });

  test('which is there to compare, while that of now is called the original', () => {
    const price = (at: number) =>
      `<div class="pi__price"><span class="pi__price--compare">$32${at}</span> <span class="pi__price-text js-price-original pi__price-text--sale">$29${at}</span></div>`;
    expect(pricesOf(price)).toEqual(each((at) => `$29${at}`));
  });

  test('which is what a credit costs a month, where the card of the goods is called regular', () => {
    const price = (at: number) =>
      `<div class="item-regular-desktop__price">9${at} 930 ₽</div><div class="credit-badge">от <span class="credit-badge__price">2 92${at} ₽</span> в мес.</div>`;
    expect(pricesOf(price)).toEqual(each((at) => `9${at} 930 ₽`));
  });

  test('which a name calls old, where another amount is called discounted', () => {
    const price = (at: number) =>
      `<div class="card__price"><div class="cost-price"><div class="cost-price__old">1 47${at} ₽</div> <div class="cost-price__value cost-price__value--discount">1 25${at} ₽</div></div></div>`;
    expect(pricesOf(price)).toEqual(each((at) => `1 25${at} ₽`));
  });

  test('which a word before it calls so, with a share of it right behind that of now', () => {
    const price = (at: number) =>
      `<div><span>MRP:<span>₹124${at}</span></span><span>₹50${at}</span><span>60% Off</span></div>`;
    expect(pricesOf(price)).toEqual(each((at) => `₹50${at}`));
  });

  test('of which a flag over the picture says how much it came down', () => {
    const price = (at: number) =>
      `<span class="flag_base">down by <span class="price_x9">1,50${at} ₪</span></span><div class="side"><span class="price_x9">13,50${at} ₪</span></div>`;
    expect(pricesOf(price)).toEqual(each((at) => `13,50${at} ₪`));
  });

  test('which a class of a style sheet strikes through', () => {
    const price = (at: number) =>
      `<p class="price"><span class="line-through">$99${at},000</span><span class="special">$97${at},000</span></p>`;
    expect(pricesOf(price)).toEqual(each((at) => `$97${at},000`));
  });

  test('which is struck through beside one that no name calls a price', () => {
    const price = (at: number) =>
      `<p><span class="muted line-through">R$ 9${at}0,00</span><b>R$</b> <b>7${at}0,00</b></p>`;
    expect(pricesOf(price)).toEqual(each((at) => `R$ 7${at}0,00`));
    expect(pricesOf((at) => `<p><del>$9${at}</del> <b>$7${at}</b></p>`)).toEqual(each((at) => `$7${at}`));
    expect(pricesOf((at) => `<p class="line-through">$9${at}</p>`)).toEqual(each((at) => `$9${at}`));
  });

  test('which fills an element that is named a price as that of now is', () => {
    const price = (at: number) =>
      `<div class="x1-price_from"><span class="x2-strikeThrough">$9${at}</span></div><div class="x3-price_cash">$7${at}</div>`;
    expect(pricesOf(price)).toEqual(each((at) => `$7${at}`));
  });

  test('which is called the original one of a discount, and that of now the final one', () => {
    const price = (at: number) =>
      `<div class="discount_block"><div class="discount_original_price">7${at} руб</div><div class="discount_final_price">5${at} руб</div></div>`;
    expect(pricesOf(price)).toEqual(each((at) => `5${at} руб`));
  });

  test('where the only price is called old, as in a shop that sells old coins', () => {
    const price = (at: number) => `<div class="price"><span class="old-coin">$1${at}.50</span></div>`;
    expect(pricesOf(price)).toEqual(each((at) => `$1${at}.50`));
  });
});

test('the price of the whole in tens of thousands, beside that of a part in money', () => {
  const price = (at: number) =>
    `<div class="price"><div class="price-whole"><span>2${at}0</span>万</div><div class="price-unit"><span>每平 1200${at}元/平米</span></div></div>`;
  expect(pricesOf(price)).toEqual(each((at) => `2${at}0万`));
});

describe('raised cents', () => {
  test('are a part of the amount, not more digits of it', () => {
    const price = (at: number) =>
      `<div class="item--price"><span>$1${at}<sup>15</sup></span> <s>$2${at}<sup>99</sup></s></div>`;
    expect(pricesOf(price)).toEqual(each((at) => `$1${at}.15`));
  });

  test('after a separator or before a word stay as they are', () => {
    const dotted = (at: number) => `<div class="price">€ 1${at},<sup>95</sup></div>`;
    expect(pricesOf(dotted)).toEqual(each((at) => `€ 1${at},95`));
    const noted = (at: number) => `<div class="price">€ 1${at}<sup>1</sup></div>`;
    expect(pricesOf(noted)).toEqual(each((at) => `€ 1${at}`));
  });
});

test('what is struck through and said again in words is the price of before', () => {
  const price = (at: number) =>
    `<div class="card__price"><p class="price"><del aria-hidden="true"><span class="amount"><bdi>1${at},90<span class="sign">&nbsp;TND</span></bdi></span></del> <span class="reader-text">Le prix initial était : 1${at},90&nbsp;TND.</span><ins aria-hidden="true"><span class="amount"><bdi>${at + 2},90<span class="sign">&nbsp;TND</span></bdi></span></ins><span class="reader-text">Le prix actuel est : ${at + 2},90&nbsp;TND.</span></p></div>`;
  expect(pricesOf(price)).toEqual(each((at) => `${at + 2},90 TND`));
});

test('what is struck through is taken out of no longer number', () => {
  const price = (at: number) => `<p class="price"><s>$1${at}</s> <b>$1${at}0</b> <i>of $1${at}</i></p>`;
  expect(pricesOf(price)).toEqual(each((at) => `$1${at}0`));
});

describe('an amount among the words of a title', () => {
  test('gives way to the price that has a line for itself', () => {
    const price = (at: number) =>
      `<p>Comes with 9${at}0$ of credit and all papers</p><p>Escrow</p><div><b>3${at}.00 USD</b> / item</div>`;
    expect(pricesOf(price)).toEqual(each((at) => `3${at}.00 USD`));
  });

  test('is the price where no other is shown, or the other only adds to it', () => {
    const price = (at: number) =>
      `<p>Hardly used, pick up in town, $4${at} or best offer</p><p>Postage from $5</p>`;
    expect(pricesOf(price)).toEqual(each((at) => `$4${at}`));
  });
});
