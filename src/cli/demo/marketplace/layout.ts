import { html, type Markup } from './markup.ts';
import { SECTIONS, type Section } from './offer.ts';

export const SECTION_NAMES: Readonly<Record<Section, string>> = {
  bikes: '骑行 Bikes',
  phones: '数码 Electronics',
  home: '家居 Home',
  books: '图书 Books',
  games: '游戏票务 Games',
  pets: '宠物 Pets',
  services: '服务 Services',
  community: '社区 Community',
};

/** The frame around every page: head, search bar, tabs, footer. */
export function page({
  title,
  current,
  main,
}: {
  title: string;
  current: Section | null;
  main: Markup;
}): string {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
<script type="module" src="/client.js"></script>
</head>
<body>
<header class="top">
  <a class="brand" href="/"><b>闲集</b> Marketly</a>
  <form class="search" role="search" action="/"><input name="q" type="search" aria-label="搜索" placeholder="搜你想要的 · Search 闲集"><button>搜索</button></form>
  <nav class="account"><a href="/">消息</a><a href="/">收藏</a><a class="post" href="/">发布闲置</a></nav>
</header>
${tabs(current)}
<div id="content">${main}</div>
<footer class="bottom">
  <p><a href="/">关于闲集</a><a href="/">帮助中心</a><a href="/">交易规则</a><a href="/">Privacy</a><a href="/">Contact</a></p>
  <p>闲集 Marketly 是一个用于演示的虚构网站，所有商品和用户均为虚构。A made-up site: no offer here is real.</p>
</footer>
</body>
</html>`.html;
}

function tabs(current: Section | null): Markup {
  const tab = (href: string, name: string, isCurrent: boolean) =>
    html`<a href="${href}"${isCurrent ? html` aria-current="page"` : ''}>${name}</a>`;
  return html`<nav class="tabs" aria-label="分类">
  ${tab('/', '全部 All', current === null)}
  ${SECTIONS.map((section) => tab(`/s/${section}`, SECTION_NAMES[section], current === section))}
</nav>`;
}
