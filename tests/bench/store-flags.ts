import type { Finding, JudgedListing } from '../../src/core/detect/finding.schema.ts';
import type { Flag } from '../../src/core/flags/flag.schema.ts';
import { mergeSighting } from '../../src/core/flags/merge-sighting.ts';

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 0, 1);

const OFFERS = [
  '出售微信号，满月实名，带支付，首登质保，量大优惠',
  '国内实名微信号15-30天！带支付！包首登，支持换绑',
  '微信解封，投诉解除，当天处理，不成功不收费，诚信经营',
  '代实名注册，接码平台，真人过脸，长期合作有优惠',
  'Selling aged telegram accounts, bulk discount, escrow welcome, phone verified',
  '收购QQ号 靓号 五位六位 高价回收 现金结算 秒到账',
];
const EXTRAS = [
  '联系VX',
  '看图加我',
  '非诚勿扰，谢谢',
  '可以先验货后付款',
  '支持平台担保交易，拒绝私下',
  '长期有货，欢迎同行批发拿货',
  'message me for the full list and prices',
  '全新未使用，一手号源，稳定不掉线，售后无忧',
];
const COMBINATIONS = '东西南北春夏秋冬江河湖海山石田园松竹梅兰'.split('');

/** A judged listing of some length, the same for the same number; one in five is a repeat of another's text. */
export function benchListing(number: number): JudgedListing {
  const like = number % 5 === 0 ? number % 997 : number;
  const extra = (step: number) => EXTRAS[Math.floor(like / step) % EXTRAS.length] ?? '';
  const word = (step: number) => COMBINATIONS[Math.floor(like / step) % COMBINATIONS.length] ?? '';
  const offer = OFFERS[like % OFFERS.length] ?? '';
  const name = `${word(1)}${word(20)}${word(400)}${word(8_000)}`;
  const title = `${offer.slice(0, 18)} ${name}`;
  const contact = `${10_000_000 + (like % 5_000) * 7}`;
  const text = `${title}\n${offer}，${extra(1)}，${extra(8)}，${name}工作室，${extra(64)} ${contact} ¥${number % 400}`;
  return { listing: listingOf(number, title, text), findings: findingsOf(number, text) };
}

/** A flag as a shift leaves it: one in four reviewed, one in three seen again. */
export function benchFlag(number: number): Flag {
  const firstSeen = START + Math.floor(number / 320) * DAY_MS + (number % 320) * 60_000;
  const site = `site${number % 12}.example`;
  const judged = benchListing(number);
  const page = { url: `https://${site}/list?page=${number % 50}`, title: 'Offers' };
  const flag = mergeSighting(null, { judged, site, page, scanId: `scan-${number % 900}`, now: firstSeen });
  if (flag === null) throw new Error('the bench made a listing that is not flagged');
  const again = number % 3 === 0;
  return {
    ...flag,
    lastSeen: firstSeen + (again ? DAY_MS : 0),
    sightings: again ? 2 : 1,
    reviews: number % 4 === 0 ? [reviewOf(number, firstSeen)] : [],
  };
}

function listingOf(number: number, title: string, text: string): JudgedListing['listing'] {
  const site = `site${number % 12}.example`;
  return {
    id: `${site}:${1_000_000 + number}`,
    site,
    title,
    text,
    url: `https://${site}/item/${1_000_000 + number}`,
    price: { amount: number % 400, currency: 'CNY', raw: `¥${number % 400}` },
    seller: `seller_${number % 3_000}`,
    image: `https://img.${site}/${number}/cover.jpg`,
    path: `main > ul.list > li:nth-child(${(number % 60) + 1})`,
    section: 'Offers',
  };
}

function findingsOf(number: number, text: string): Finding[] {
  const categories = ['account-sales', 'assisted-registration', 'assisted-unblocking'] as const;
  const span = (start: number, concept: string) => ({
    start,
    end: start + 4,
    text: text.slice(start, start + 4),
    concept,
  });
  const match = (rule: string, weight: number) => ({
    rule,
    weight,
    spans: [span(0, 'trade.sell'), span(3, 'platform.wechat'), span(9, 'account.grade')],
  });
  return [
    {
      category: categories[number % 3] ?? 'account-sales',
      level: number % 2 === 0 ? 'strong' : 'likely',
      polarity: 'offer',
      score: 48,
      pack: 'account-sales@1.4.0',
      matches: [
        match(`rule-${number % 30}`, 40),
        match(`rule-${30 + (number % 7)}`, 18),
        match('context-news', -10),
      ],
      law: ['ruling-nanjing-2021', 'anti-telecom-fraud-31'],
    },
  ];
}

function reviewOf(number: number, at: number): Flag['reviews'][number] {
  const isDismissed = number % 8 === 0;
  return {
    id: `review-${number}`,
    who: 'Lin',
    at: at + 1_000,
    decision: isDismissed ? 'dismissed' : 'confirmed',
    reason: isDismissed ? 'permitted' : null,
    note: number % 40 === 0 ? 'Same seller as last week, see the group.' : '',
    essence: 'unknown',
    undoneAt: null,
  };
}
