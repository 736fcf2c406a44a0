import { expect, test } from 'vitest';
import { extractListings } from '../../../../src/page/extract/extract-listings.ts';
import { ADDRESS, showPage } from './page-fixture.ts';

const GOODS = 'oak table,garden chair,bass guitar,red bike,desk lamp,old camera,oil stove,road map'.split(
  ',',
);
const name = (at: number) => `${GOODS[at % GOODS.length]} no. ${at + 1}`;
const times = (count: number, markup: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => markup(at)).join('');
const menu = `<header><nav>${times(8, (at) => `<a href="/c/${at}">Category ${at}</a>`)}</nav></header>`;
const foot = `<footer>${times(6, (at) => `<a href="/about/${at}">About ${at}</a>`)}</footer>`;

const car = (at: number, gold: string) =>
  `<div class="item car" ${gold}><div class="row"><div class="col-12"><div class="tools"><a href="/cmp/${at}">Compare</a></div><div class="col-12"><span>${name(at)}</span> <a href="/car/${at}">2024 ${name(at)}</a></div><div class="row"><div class="col-6">Miles: ${at + 3},100</div><div class="col-6"><b>$${at + 20},900</b></div></div><div class="row"><a href="/car/${at}#ask">Ask</a> <a href="/car/${at}#pay">Finance</a></div></div></div></div>`;

/** Kinds of pages that the measured set lacks; `data-gold` stands on each record and is read by nothing. */
const PAGES: Readonly<Record<string, string>> = {
  'a chat channel': `<div class="header"><a href="/">Channel</a> 1 204 subscribers</div><section class="history">${times(
    9,
    (at) =>
      `<div class="message_wrap" data-gold><div class="user_photo"><img src="/u.jpg" width="40"></div><div class="bubble"><a class="owner_name" href="/ch"><span>Flea market</span></a><div class="text">For sale: ${name(at)}, hardly used, pick up in town.<br>Price: ${at + 20} USDT</div><div class="info"><span class="views">${at}K</span><a class="date" href="/ch/${at + 300}"><time datetime="2024-05-0${at + 1}T10:00:00Z">10:0${at}</time></a></div></div></div>`,
  )}</section>`,
  'the jobs beside the one that is open': `${menu}<main><div class="panes"><ul class="jobs">${times(
    7,
    (at) =>
      `<li data-gold><div class="card"><img src="/logo/${at}.png" alt=""><div><div><a href="/job/${at}">Keeper of the ${name(at)}</a></div><div>${name(at)} & Sons, makers since 19${at + 10}</div><div>Harbour street ${at + 3}, old town (on site)</div><div>Full time</div><div>From spring on</div><div>Seen ${at + 2} days ago</div></div></div></li>`,
  )}</ul><section class="open"><div>Keeper of the oak table</div>${times(
    12,
    (at) =>
      `<span>In part ${at + 1} of the work you look after the tables of the house, talk to those who bought one, and write down what they tell you about the wood, the joints and the oil that they use.</span><br><br>`,
  )}</section></div></main>${foot}`,
  'parts of a board with a picture and what each holds': `${menu}<div class="new"><ul>${times(
    10,
    (at) =>
      `<li><a href="/t/${at}">Who has had the same with ${name(at)}, and what did you do about it?</a> - ${at + 4} posts by <a href="/u/${at}">member${at}</a></li>`,
  )}</ul><p>${'Ask here what you want to know of your things, and read first what others have asked and what they were told, as most has been asked before. '.repeat(8)}</p></div><div class="board"><ul>${times(
    12,
    (at) =>
      `<li data-gold><img src="/b/${at}.png" alt=""><a href="/b/${at}">Things no. ${at + 1}</a> <span>${at + 3},120 discussions</span><ul>${times(
        9,
        (part) => `<li><a href="/b/${at}/${part}">${GOODS[(at + part) % GOODS.length]}s</a></li>`,
      )}</ul></li>`,
  )}</ul></div>${foot}`,
  'homes in spans': `<table class="top"><tr><td>${times(6, (at) => `<a href="/area/${at}">Area ${at}</a> `)}</td></tr></table><div id="homes">${times(
    24,
    (at) =>
      `<span class="home" data-gold><img src="/h/${at}.jpg" alt=""><div class="shade" onclick="location.href='/home/${at}'">&nbsp;</div><div class="info"><div><strong>${(at % 14) + 20} Mill street, second floor</strong><br><i>Old town / 3 rooms</i></div><div>$${(at % 14) + 1},250,000</div></div></span>`,
  )}</div>`,
  'messages of a server with hashed class names': `<nav class="x1_a">${times(12, (at) => `<a href="/ch/${at}"># room-${at}</a>`)}</nav><main class="c_9f"><ol class="l_3k">${times(
    12,
    (at) =>
      `<li class="m_8d" data-gold><div class="w_q1"><h3 class="h_77"><span class="u_a2">user${at % 5}</span> <time datetime="2024-05-02T1${at % 10}:00:00Z">Today at 1${at % 10}:00</time></h3><div class="t_b8">selling ${name(at)} for $${at + 15}, dm me if you want it</div></div></li>`,
  )}</ol></main>`,
  'a table of threads in tables': `${menu}<table width="98%"><tr><td><table id="threads"><tr><td>标题</td><td>作者</td><td>回复</td><td>最后发表</td></tr>${times(
    15,
    (at) =>
      `<tr bgcolor="#f${at % 2}f" data-gold><td><img src="/f.gif"><a href="read.php?tid=${at + 900}">出售二手自行车 第${at + 1}辆 成色不错</a></td><td><a href="u.php?uid=${at}">会员${at}</a></td><td>${at}/${at * 31}</td><td>2024-05-01 12:3${at % 10}<br>by 会员${at + 1}</td></tr>`,
  )}</table></td></tr></table>${foot}`,
  'a short first row of the same offers in a frame that looks different': `${menu}<main><div class="frame-top"><h2><a href="/all/0">Week</a></h2><div class="shelf-body">${times(
    4,
    (at) =>
      `<a class="offer" href="/o/${at}" data-gold><img src="/${at}.jpg" alt=""><div class="name">${name(at)}</div><div class="price">$${at + 20}</div></a>`,
  )}</div></div>${times(
    3,
    (row) =>
      `<div class="shelf"><h2><a href="/all/${row + 1}">Shelf ${row}</a></h2><div class="shelf-body">${times(
        9,
        (at) =>
          `<a class="offer" href="/o/${row + 1}${at}" data-gold><img src="/${row}${at}.jpg" alt=""><div class="name">${name(row * 9 + at)}</div><div class="price">$${at + 30}</div></a>`,
      )}</div></div>`,
  )}<div class="about">${times(
    16,
    (at) =>
      `<p>Question ${at + 1}: all that is on our shelves was looked at by somebody who knows the trade, and comes with a note of what was mended, how long it should last and what to do when it does not. Whoever is not content sends it back within a month and need not say why.</p>`,
  )}</div></main>${foot}`,
  'the same cars twice, in rows of three and one a row': `${menu}<main><div class="stock"><div class="wide-shelf">${times(
    5,
    (row) =>
      `<div class="row">${times(3, (at) => `<div class="col-4"><div class="group">${car(row * 3 + at, 'data-gold')}</div></div>`)}</div>`,
  )}</div><div class="small-screen">${times(
    15,
    (at) =>
      `<div class="row"><div class="col-12"><div class="group">${car(at, 'data-gold')}</div></div></div>`,
  )}</div></div></main>${foot}`,
  'pictures with one short word each under them': `${menu}<main><div class="wall">${['Pear', 'Plum', 'Fig', 'Mango', 'Kiwi', 'Lime', 'Peach', 'Grape', 'Melon'].map((fruit, at) => `<div class="tile"><div data-gold class="inner"><a href="/f/${at}"><img src="/${at}.jpg" alt="${fruit}"></a><h4><a href="/f/${at}">${fruit}</a></h4></div></div>`).join('')}</div></main>${foot}`,
  'goods with variants in each': `${menu}<main><ul class="grid">${times(
    10,
    (at) =>
      `<li class="tile" data-gold><a href="/p/${at + 100}"><img src="/i/${at}.jpg"></a><h2><a href="/p/${at + 100}">${name(at)}</a></h2><ul class="variants">${times(4, (size) => `<li><a href="/p/${at + 100}?v=${size}">Size ${size + 1}</a> <b>€${at + size + 10}</b></li>`)}</ul><span class="price">from €${at + 10}</span></li>`,
  )}</ul></main>${foot}`,
  'classifieds from right to left': `<div dir="rtl">${menu}<div class="ads">${times(
    8,
    (at) =>
      `<article class="ad" data-gold><a href="/ad/${at + 5000}"><img src="/${at}.jpg"></a><h4><a href="/ad/${at + 5000}">دراجة مستعملة رقم ${at + 1} بحالة جيدة</a></h4><p>الرياض، قبل ${at + 2} ساعات</p><span class="price">${at + 1}50 ر.س</span></article>`,
  )}</div>${foot}</div>`,
  'boxes with a head and a body': `<div>${menu}<div class="main"><h1>Motors</h1>${times(
    10,
    (at) =>
      `<div style="border:1px solid" data-gold><div><table><tr><td><h2><a href="/m/${at + 300}">${name(at)}</a></h2></td><td>Lvov <b>${at + 2}900 $</b></td></tr></table></div><div><table><tr><td><a href="/m/${at + 300}"><img src="/${at}.jpg"></a></td><td>Papers: <b>all there</b>, year ${2001 + at}, ${at}400 km</td></tr></table><hr><table><tr><td>0${at + 1}.03.2015 <b>No. 37${at}167</b></td><td><a href="/m/${at + 300}">More</a></td></tr></table></div></div>`,
  )}</div>${foot}</div>`,
  'two offers': `${menu}<main><h1>Results</h1><div class="results">${times(
    2,
    (at) =>
      `<div class="result product" data-gold><a href="/p/${at + 7}"><img src="/${at}.jpg"></a><h3><a href="/p/${at + 7}">${name(at)}</a></h3><p>Used, good condition, pick up only.</p><span class="price">$${at + 30}.00</span></div>`,
  )}</div></main>${foot}`,
  'rows of a card shop under headings of categories': `${menu}<div class="box">${times(
    3,
    (group) =>
      `<table class="layui-table"><thead><tr><th colspan="4">分类 ${group + 1} 本区商品</th></tr></thead><tbody>${times(5, (at) => `<tr data-gold><td><span>自动发货</span></td><td><a href="/buy/${group * 10 + at}">商品 第${group * 10 + at}号 家用小件</a></td><td>￥${at + 3}.50</td><td>库存 ${at * 7 + 3} <a class="btn" href="/buy/${group * 10 + at}">购买</a></td></tr>`)}</tbody></table>`,
  )}</div>${foot}`,
  'results of a search engine': `<form><input name="q"></form><div id="rso">${times(
    9,
    (at) =>
      `<div class="MjjYud" data-gold><div class="g Ww4FFb"><a href="https://site${at}.example/page/${at}"><h3>${name(at)} for the house</h3><div><cite>site${at}.example</cite></div></a><div class="VwiC3b"><span>May ${at + 1}, 2024 — </span>All about the ${name(at)} and where it may be had these days, with pictures.</div></div></div>`,
  )}</div><div id="botstuff"><table><tr>${times(10, (at) => `<td><a href="?start=${at}0">${at + 1}</a></td>`)}</tr></table></div>`,
  'a list of terms and what they say': `${menu}<dl class="offers">${times(
    8,
    (at) =>
      `<dt data-gold><a href="/o/${at + 40}">${name(at)}</a></dt><dd>Good as new, with papers. <b>£${at + 12}.00</b></dd>`,
  )}</dl>${foot}`,
  'replies that are offers, inside one another': `${menu}<main>${times(
    5,
    (at) =>
      `<div class="comment" id="c${at + 10}" data-gold><a href="/u/${at}">user${at}</a> <time datetime="2024-05-03">3 May</time><div class="md"><p>I have a ${name(at)} to give away for $${at + 5}.</p></div><div class="children"><div class="comment" id="c${at + 50}"><a href="/u/x${at}">x${at}</a> <time datetime="2024-05-04">4 May</time><div class="md"><p>Is number ${at} still there?</p></div></div></div></div>`,
  )}</main>${foot}`,
  'offers that are paragraphs, one after the other': `${menu}<div class="content">${times(
    12,
    (at) =>
      `<p class="row" data-gold><a class="i" href="/bik/${at + 500}.html"><span class="price">$${at + 80}</span></a> <span class="txt"><span class="pl"><time datetime="2024-05-0${(at % 9) + 1}">May ${at + 1}</time> <a href="/bik/${at + 500}.html">${name(at)}</a></span> <span class="l2"><span class="price">$${at + 80}</span> <small>(Hill ${at % 4})</small> <span class="px">pic</span></span></span></p>`,
  )}</div>${foot}`,
  'rows of goods whose class names tell them apart': `${menu}<main>${times(
    4,
    (row) =>
      `<div class="widget loop-grid"><h2>Range ${row}</h2><div class="loop">${times(4, (at) => {
        const id = row * 10 + at;
        const price = `<p class="price"><span><bdi><span class="sign">AUD $</span>${at + 3}90.00</bdi></span> <small>(excluding taxes)</small></p>`;
        const state = ['sale instock', 'soldout', 'first instock simple', 'bundle last'][at];
        const inner = `<h3>${name(id)}</h3>${price}<div>Made to last, light enough to carry, with all that belongs to it. It comes in a box.</div>`;
        return `<div class="item item-${id} ${state}" data-gold><a href="/product/${id}"><img src="/${id}.jpg"></a>${inner}<a href="/product/${id}">Read more</a></div>`;
      })}</div></div>`,
  )}</main>${foot}`,
  'a shop whose box of goods is called a filter': `${menu}<main><div class="head">${times(90, (at) => `<i>Word ${at} of many</i>`)}</div><div id="collection-filter" class="inner"><div class="product-list">${times(
    9,
    (at) =>
      `<div class="product-item" data-gold><a href="/p/${at}"><img src="/${at}.jpg"></a><a href="/p/${at}">${name(at)}</a><span>$${at + 4}.00</span><a href="/cart/${at}">Add</a></div>`,
  )}</div></div></main>${foot}`,
  'rows whose cells all lead to one place': `${menu}<main><table><thead><tr><th>Job</th><th>Type</th><th>Place</th><th>No.</th></tr></thead><tbody>${times(
    14,
    (at) =>
      `<tr data-gold>${[`Builder of ${name(at)}`, 'For a year', `Hall ${at}`, `SU-${at}`].map((cell) => `<td><a href="/job/${at}">${cell}</a></td>`).join('')}</tr>`,
  )}</tbody></table></main>${foot}`,
  'a board of plain rows': `<h1>Tables and chairs</h1><ul>${times(
    60,
    (at) =>
      `<li data-gold><a href="/topics/${at + 30}.html">${name(at)} will not stand</a> <span>Started by user${at} · 2023-05-1${at % 10} 07:28 UTC · ${at % 7} replies</span></li>`,
  )}</ul>`,
  'answers that name their copyright': `${menu}<div class="list">${times(
    5,
    (at) =>
      `<div class="item" data-gold><h2><a href="/q/${at}">How is a ${name(at)} made?</a></h2><div class="who"><a href="/people/${at}"><img src="/u${at}.jpg"></a><span>Ann ${at}</span></div><span class="RichText CopyrightRichText-text">${`One begins with the legs, and what is left is the top of number ${at}. `.repeat(3)}</span><div><button>Vote ${at}</button><button>Share</button></div></div>`,
  )}</div>${foot}`,
  'posts under the names of who wrote them': `${menu}<div class="thread">${times(
    4,
    (at) =>
      `<article class="message message--post" id="post-${at + 70}" data-gold><div class="user"><h4>${at === 2 ? 'A guest' : `<a href="/members/ann.${at}/">Ann Miller ${at}</a>`}</h4><span>Joined 20${at + 10}</span></div><div class="body"><p>${`I have mended the old table number ${at} and it stands well since then, which I did not expect of it at all. `.repeat(18)}</p></div><footer><a href="#reply">Reply</a></footer></article>`,
  )}</div>${foot}`,
  'offers that all have a heading of the first level, marked up as products': `${menu}<div class="shop">${times(
    6,
    (at) =>
      `<div class="box" itemscope itemtype="http://schema.org/Product" data-gold><img src="/${at}.jpg"><h1 itemprop="name"><a href="/p/${at}">${name(at)}</a></h1><div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><span itemprop="price" content="${at + 9}">${at + 9}.00 zł</span></div><p>In stock, sent within ${at + 2} days</p></div>`,
  )}</div>${foot}`,
  'cards whose body is called filters': `${menu}<div class="views">${times(
    12,
    (at) =>
      `<div class="card" data-gold><div class="content i-filters"><a href="/p/${at}"><img src="/${at}.jpg"></a><p>Ours</p><a href="/p/${at}">${name(at)}</a><b>Bs. ${at + 3}.10</b><i>new</i><i>50 ml</i></div></div>`,
  )}</div>${foot}`,
  'few records beside a request for cookies': `<div class="cookie-dialog"><h3>Cookies</h3><p>${'This site keeps what you choose in your browser so that it works and can be counted. '.repeat(4)}</p><button>Accept</button></div><main><h1>Jobs</h1>${times(
    5,
    (at) =>
      `<div class="archive-item" data-gold><div><span>Apply by 2026-01-0${at + 1}</span> <a href="/job/${at}">Maker of a ${name(at)} for the house</a></div><ul><li>Full time</li><li>Hall ${at}</li><li>Day ${at}</li><li>By hand</li></ul></div>`,
  )}</main>`,
  'homes with all that is said of them': `${menu}<div class="results">${times(
    9,
    (at) =>
      `<div><article class="c_4f1" data-gold><div class="c_9a2"><a href="/home/${at + 40}"><img src="/${at}.jpg"><span>More pictures</span></a><div class="c_b71"><div class="c_t31"><a href="/home/${at + 40}"></a><span>${name(at)}</span></div><div class="c_p02">${times(5, (part) => `<a href="/area/${at}${part}">Part ${part}</a>, `)}</div><div><span>${at + 2} 400 000 €</span><span>${at + 3}00 €/m²</span></div><div><p>${`A bright flat ${at} near the park, quiet and newly painted throughout, with a cellar and a place for a car. `.repeat(16)}</p></div></div><div class="c_s88"><a href="/firm/${at}">Agency ${at}</a><button>Call</button><span>today, 1${at}:03</span></div></div></article></div>`,
  )}</div>${foot}`,
  'nameless boxes in boxes': `<div><div>${menu}</div><div><div>${times(
    12,
    (at) =>
      `<div class="css-${(at * 7919).toString(36)}x" data-gold><div class="css-1a2"><a class="css-9zz" href="/listing/${at + 70_000}"><div class="css-im"><img src="/${at}.webp"></div><div class="css-tt">${name(at)}</div><div class="css-pr">NT$${at + 1},200</div><div class="css-lo">Taipei · ${at + 1} days ago</div></a></div></div>`,
  )}</div></div>${foot}</div>`,
  'threads that are lists of what is said of them': `${menu}<main><ul class="topics"><li class="body">${times(
    14,
    (at) =>
      `<ul class="post-${at + 20} topic type-topic status-publish" data-gold><li class="t"><a href="/topic/${at}">${name(at)} stands askew</a><p>Started by: <a href="/person/${at}">ann${at}</a></p></li><li>${at % 3}</li><li>${(at % 3) + 1}</li><li class="f"><a href="/topic/${at}">${at + 1} years ago</a><p><a href="/person/${at}">ann${at}</a></p></li></ul>`,
  )}</li></ul></main><div><p>${'All who come here write as they would be written to, and nobody sells anything at all. '.repeat(14)}</p></div>${foot}`,
  'headings that lead on, each with some lines below it and no element around both': `${menu}<main><h1>Handed in lately</h1><h2>March</h2>${times(
    14,
    (at) =>
      `<h3 data-gold><a href="/lost/${at + 40}">Found: ${name(at)}</a></h3><p>Handed in by nobody${at}</p>${at % 3 === 0 ? '<p>Kept at the town hall</p>' : ''}<p><a href="/lost/${at + 40}.pdf">Sheet ${at + 40}</a></p>${at === 8 ? '<h2>February</h2>' : ''}`,
  )}<h2>What we do with it</h2><p>It is kept for a year.</p></main>${foot}`,
  'a short table of plain rows, each with a sign to listen by': `${menu}<main><h1>Heard lately</h1><table><tr><th>Day</th><th>No.</th><th>Name</th><th>Sound</th></tr>${times(
    9,
    (at) =>
      `<tr data-gold><td>04/1${at}/2024</td><td>2-${at + 40}</td><td><span>Ann v. Bob ${at}</span></td><td><a href="#player" class="open"><i class="icon"></i></a></td></tr>`,
  )}</table><p>Ask at the desk for older ones.</p></main>${foot}`,
  'rows whose titles and numbers both lead on': `${menu}<main><table>${times(
    16,
    (at) =>
      `<tr data-gold><td><a href="/case/${at}">Keeper of the ${name(at)} and others</a></td><td><a href="/file/${at}">2024${at + 1000}</a></td><td>0${(at % 9) + 1}/24</td></tr>`,
  )}</table></main>${foot}`,
  'rows with all that was said in each': `${menu}<main><table>${times(
    12,
    (at) =>
      `<tr data-gold><td>No. ${at + 70}<br><a href="/case/${at}">Keeper of the ${name(at)} against the town</a><br>Heard by: three of us<br><p>${`The ${name(at)} was lent to a neighbour, who says that it was broken when it came to him. `.repeat(9)}</p></td><td>0${(at % 9) + 1}/24</td><td>Kept</td></tr>`,
  )}</table></main>${foot}`,
  'a register in what is said to have filters': `${menu}<nav>${times(40, (at) => `<a href="/part/${at}">Part ${at} of the whole</a>`)}</nav><section class="view view--two-columns-with-filters"><aside><label>From</label><label>To</label></aside><main>${times(
    12,
    (at) =>
      `<article class="row" data-gold><div><span><a href="/case/${at}">In re ${name(at)}</a></span></div><div><time>10/2${at % 9}/2023</time></div><div>Upper hall</div><div>22-${at + 100}</div></article>`,
  )}</main></section>${foot}`,
  'paragraphs that each begin with a link and name a price': `${menu}<h2>For sale</h2>${times(
    20,
    (at) => `<p data-gold><a href="/o/${at}">${name(at)}, hardly used</a> - $${at + 20} (Hill ${at})</p>`,
  )}${foot}`,
  'paragraphs that each begin with a link and a picture': `${menu}<h2>Heard lately</h2>${times(
    30,
    (at) =>
      `<p data-gold><img src="/pdf.gif"> <a href="/case/${at}.pdf">Keeper of the ${name(at)}</a>, no. 2024${at + 100}, filed in the ${at + 1}th week</p>`,
  )}${foot}`,
  'rows that are each followed by a row of what is said of them': `${menu}<main><table>${times(
    14,
    (at) =>
      `<tr data-gold><td><b><a href="/case/${at}">2 CA-${at + 240}</a></b></td><td>Keeper of the ${name(at)} against the town</td><td>0${(at % 9) + 1}/24</td></tr><tr><td colspan="3"><p>${`The ${name(at)} was lent to a neighbour, who says that it was broken when it came to him. `.repeat(6)}</p></td></tr>`,
  )}</table></main>${foot}`,
  'a short table of jobs under some words of welcome': `${menu}<div><p>${'Here are the places that we have to fill at the moment, in all of our houses and in all of the towns that they stand in. '.repeat(4)}</p><table>${times(
    10,
    (at) =>
      `<tr data-gold><td>2010-135${at}</td><td><a href="/jobs/${at}">Maker of a ${name(at)}</a></td><td>By the hour, at home</td><td>US-${at}L</td></tr>`,
  )}</table></div>${foot}`,
  'cards of boxes in boxes whose classes only lay them out': `${menu}<main>${times(
    8,
    (row) =>
      `<section class="box"><h2>Row ${row}</h2><p>${'What this row is about, and who may want it. '.repeat(2)}</p><div class="grid gap-${row}">${times(
        4,
        (at) => {
          const id = row * 10 + at;
          return `<div class="w-full flex col" data-gold><div class="rel flex gap"><figure class="flex"><img src="/${id}.jpg"></figure><div class="w-full flex col"><div class="w-full flex col"><b class="f"><a href="/app/${id}">${name(id)}</a></b><span class="flex"><i>4.${at}</i><i>stars</i><i>(${id})</i><i>free</i></span><span>Makes a ${name(id)} stand</span></div></div></div></div>`;
        },
      )}</div></section>`,
  )}</main>${foot}`,
  'a row of other cards under a heading of its own': `${menu}<main><section class="all"><div class="grid">${times(
    36,
    (at) =>
      `<div class="card" data-gold><img src="/${at}.jpg"><div><a href="/app/${at}">${name(at)}</a></div><p>4.${at % 10} stars</p><p>For free</p><p>Number ${at}</p></div>`,
  )}</div></section><section class="top"><h2>Liked by many</h2><div class="row"><div class="of">${times(
    6,
    (at) =>
      `<div class="card" data-gold><img src="/${at + 40}.jpg"><div><a href="/app/${at + 40}">${name(at + 40)}</a></div><p>4.${at} stars</p><p>For free</p><p>Number ${at + 40}</p></div>`,
  )}</div></div></section></main>${foot}`,
  'posts shown whole, each under a title that leads to it': `${menu}<main>${times(
    12,
    (at) =>
      `<article class="story" data-gold><header><h2><a href="/story/${at}">The ${name(at)} and what became of it</a></h2><div>Posted by <a href="/by/ed">ed</a> on day ${at}</div></header><div class="body"><i>${`It stood in the hall number ${at} for as long as anybody there could remember, and a while before that too. `.repeat(24)}</i></div><footer><a href="/story/${at}#c">${at} comments</a></footer></article>`,
  )}</main>${foot}`,
  'records of who pays for it and of who does not, each in a box of its own': `${menu}<main><div class="part">${times(
    12,
    (at) =>
      `<div data-gold><div class="plain"><h3><a href="/firm/${at}">${name(at)} and sons</a></h3><p class="r">4.${at % 10}</p><p class="o">Open, closes at half past five</p><p class="w">Hill ${at}, by the mill</p></div></div>`,
  )}</div><div class="part">${times(
    4,
    (at) =>
      `<div data-gold><div class="paid"><img src="/${at}.jpg"><section><h3><a href="/firm/${at + 60}">${name(at + 60)} and sons</a></h3><em>4.${at}</em></section><blockquote><i>Open, closes at half past five</i><i>Hill ${at}, by the mill</i><i>Repairs</i><i>Drains</i></blockquote></div></div>`,
  )}</div><p>${'What is said of a firm here is said by those who asked it for something, and by nobody else at all. '.repeat(5)}</p></main>${foot}`,
};

/** Share of records found and of findings that are records, as one figure. */
function recordF1(markup: string): number {
  const page = showPage(markup);
  const gold = [...page.querySelectorAll('[data-gold]')];
  const found = extractListings(page, { url: ADDRESS });
  const words = (element: Element) => (element.textContent ?? '').replace(/\s+/g, '');
  const isSame = (a: Element, b: Element) =>
    a === b || ((a.contains(b) || b.contains(a)) && words(a) === words(b));
  const right = gold.filter((one) =>
    found.some(({ elements }) => elements.some((element) => isSame(element, one))),
  ).length;
  return (2 * right) / Math.max(1, gold.length + found.length);
}

test.each(Object.entries(PAGES))('%s', (_, markup) => {
  expect(recordF1(markup)).toBe(1);
});
