/** Puts markup into the page under test and takes what was there away. Returns the document. */
export function showPage(body: string, head = ''): Document {
  for (const stale of document.head.querySelectorAll('[data-fixture]')) stale.remove();
  const template = document.createElement('template');
  template.innerHTML = head;
  for (const element of template.content.children) element.setAttribute('data-fixture', '');
  document.head.append(template.content);
  document.body.removeAttribute('class');
  document.body.innerHTML = body;
  return document;
}

export const ADDRESS = 'https://market.example/search?q=bike';

/** A shop's results page: site header, menu, filters, cards, pager, footer. */
export function shopPage(cards: string): string {
  return `
    <header><a href="/">Market</a><nav><ul>${links(['Cars', 'Homes', 'Jobs', 'Phones', 'Garden', 'Toys'])}</ul></nav></header>
    <div class="layout">
      <div class="filters"><h4>Brand</h4><ul>${links(['Acme (12)', 'Bolt (7)', 'Crown (5)', 'Delta (2)'])}</ul></div>
      <main><h2>Bicycles near you</h2><div class="grid">${cards}</div>
        <div class="pagination"><a href="?page=1">1</a><a href="?page=2">2</a><a href="?page=3">3</a></div></main>
    </div>
    <footer><ul>${links(['Imprint', 'Privacy', 'Help', 'Careers', 'Press'])}</ul></footer>`;
}

function links(words: readonly string[]): string {
  return words.map((word) => `<li><a href="/${encodeURIComponent(word)}">${word}</a></li>`).join('');
}

/** One card of such a page. */
export function card(id: number, title: string, price: string): string {
  return `<div class="card"><a href="/item/${id}?utm_source=list"><img src="/img/${id}.jpg" width="200" height="150"></a>
    <h3><a href="/item/${id}">${title}</a></h3><span class="price">${price}</span>
    <p class="seller">by <a href="/user/${id % 3}">seller${id % 3}</a></p></div>`;
}

/** So many cards, each with words of its own. */
export function cards(count: number, from = 0): string {
  return Array.from({ length: count }, (_, at) =>
    card(10_000 + from + at, `Bicycle number ${from + at}`, `￥${60 + at}`),
  ).join('');
}
