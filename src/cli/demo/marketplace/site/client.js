/* Runs in the pages of the sample marketplace: loads more offers on scrolling, and changes tabs in place. */

/** @param {string} url */
async function load(url) {
  const response = await fetch(url);
  const parsed = new DOMParser().parseFromString(await response.text(), 'text/html');
  return [...parsed.body.childNodes];
}

function loadMoreOnScroll() {
  /** @type {HTMLElement | null} */
  const grid = document.querySelector('.list .grid');
  /** @type {HTMLElement | null} */
  const more = document.querySelector('.more');
  if (grid === null || more === null || more.hidden) return;
  const observer = new IntersectionObserver(async ([entry]) => {
    if (!entry?.isIntersecting || !grid.isConnected) return;
    observer.unobserve(more);
    const nodes = await load(`/more?section=${grid.dataset.section}&from=${grid.children.length}`);
    more.hidden = nodes.length === 0;
    grid.append(...nodes);
    if (nodes.length > 0) observer.observe(more);
  });
  observer.observe(more);
}

/** @param {string} path */
async function showTab(path) {
  const nodes = await load(`/tab?path=${encodeURIComponent(path)}`);
  document.querySelector('#content')?.replaceChildren(...nodes);
  for (const tab of document.querySelectorAll('.tabs a')) {
    if (tab.getAttribute('href') === path) tab.setAttribute('aria-current', 'page');
    else tab.removeAttribute('aria-current');
  }
  const name = document.querySelector('.list h1')?.textContent ?? '';
  document.title = path === '/' ? '闲集 Marketly' : `${name} - 闲集 Marketly`;
  loadMoreOnScroll();
}

document.addEventListener('click', (event) => {
  const tab = event.target instanceof Element ? event.target.closest('.tabs a') : null;
  const path = tab?.getAttribute('href') ?? null;
  if (path === null || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  history.pushState(null, '', path);
  scrollTo(0, 0);
  showTab(path);
});
document.addEventListener('click', (event) => {
  const chat = event.target instanceof Element ? event.target.closest('button.chat') : null;
  const chats = document.querySelector('.chats');
  if (chat === null || chats === null) return;
  const count = chats.querySelectorAll('span').length + 1;
  const line = document.createElement('span');
  line.textContent = `聊天窗口 ${count} · Chat ${count} `;
  chats.append(line);
});
addEventListener('popstate', () => showTab(location.pathname));
loadMoreOnScroll();
