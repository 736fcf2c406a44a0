import { expect, it } from 'vitest';
import { shippedLaw } from '../../../../src/core/law/shipped-law.ts';
import { sourceLabel } from '../../../../src/core/law/source-label.ts';

const label = (id: string, language: 'en' | 'zh-CN') => {
  const source = shippedLaw().byId.get(id);
  return source === undefined ? null : sourceLabel(source, language);
};

it.each([
  ['atf-31', 'Anti-Telecom and Online Fraud Law, Article 31', '反电信网络诈骗法第31条'],
  ['crim-287-2', 'Criminal Law, Article 287-2', '刑法第287条之二'],
  [
    'internet-courts-11',
    'SPC Provisions on Internet Courts, Article 11',
    '最高人民法院关于互联网法院审理案件若干问题的规定第11条',
  ],
  ['dsa-3h', 'EU DSA Article 3(h): illegal content', '欧盟《数字服务法》第3条(h)'],
])('names %s by its title and article', (id, en, zh) => {
  expect(label(id, 'en')).toBe(en);
  expect(label(id, 'zh-CN')).toBe(zh);
});
