import { describe, expect, test } from 'vitest';
import { contactHandles, MAX_HANDLES } from '../../../../src/core/flags/contact-handles.ts';

describe('contact handles', () => {
  test.each([
    ['联系微信：13800138000'],
    ['手机①③⑧⓪⓪①③⑧⓪⓪⓪'],
    ['电话 一三八零零一三八零零零'],
    ['一三八〇〇一三八〇〇〇 随时'],
    ['壹叁捌零零壹叁捌零零零'],
    ['V X 1 3 8 0 0 1 3 8 0 0 0'],
    ['１３８-００１３-８０００'],
    ['幺三八零零幺三八零零零 打我电话'],
  ])('%s is one number', (text) => {
    expect(contactHandles(text)).toEqual(['13800138000']);
  });

  test.each([
    ['加vx：anna_8899，量大优惠', ['anna8899']],
    ['DM me @Acc_Seller for prices', ['accseller']],
    ['https://t.me/acc_seller', ['accseller']],
    ['QQ 群号 7654321', ['7654321']],
    ['wa.me/+85261234567', ['85261234567']],
    ['qq123456 或 telegram @other99', ['123456', 'other99']],
    ['加薇信anna99', ['anna99']],
    ['微信 telegram anna99', []],
    ['微信anna_88v.信 12345', ['12345', 'anna88v']],
    ['vx3加薇abc12wechat_v信tel_abc12', ['abc12wechatv']],
  ])('%s gives %j', (text, handles) => {
    expect(contactHandles(text)).toEqual(handles);
  });

  test.each([
    ['国内15-30天微信号，¥65'],
    ['订单号 20261122123456789'],
    ['wechat account for sale'],
    ['mail me at anna@example.com'],
    ['出微信号 10个'],
    ['iPhone 13 128G 2021'],
    [''],
  ])('%s gives none', (text) => {
    expect(contactHandles(text)).toEqual([]);
  });

  test('are few, and found in time, whatever a text is made of', () => {
    expect(contactHandles('微信 12345'.repeat(20_000)).length).toBeLessThanOrEqual(MAX_HANDLES);
    expect(contactHandles('1 '.repeat(50_000))).toEqual([]);
    expect(contactHandles(`微信${'号联系加我'.repeat(10_000)}`)).toEqual([]);
  });
});
