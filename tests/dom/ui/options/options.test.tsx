import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { exportSettings } from '../../../../src/core/settings/settings-file.ts';
import { anEntry, someSettings } from '../../../fixtures/builders/settings.ts';
import { all, one, openOptions } from './open-options.tsx';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('combobox', { name });
const chooseFile = async (text: string) => {
  await expect.element(button('Import settings')).toBeVisible();
  await userEvent.upload(one<HTMLInputElement>('input[type="file"]'), new File([text], 'settings.json'));
};

test.each([
  ['Language', '繁體中文', { language: 'zh-TW' }],
  ['Appearance', 'Dark', { appearance: 'dark' }],
  ['Legal texts written for', 'Moderator', { reader: 'moderator' }],
  [
    'Assisted unblocking',
    'Strong only',
    { levels: { ...someSettings().levels, 'assisted-unblocking': 'strong' } },
  ],
  ['Games and streaming', 'By level', { accounts: { ...someSettings().accounts, leisure: 'on' } }],
  ['E-mail', 'Left out', { accounts: { ...someSettings().accounts, email: 'off' } }],
  ['Warning and question on the page of a listing', 'Off', { warnings: false }],
])('%s: %s is saved at once, and the page says so', async (name, value, saved) => {
  const { stored } = openOptions();
  await userEvent.selectOptions(field(name), value);
  expect(stored()).toEqual(someSettings(saved as object));
  await expect.element(page.getByText('Saved.')).toBeVisible();
});

test('a choice stands while it is being saved, and falls back when it cannot be', async () => {
  const { services } = openOptions();
  let refuse: (reason: Error) => void = () => {};
  services.change.mockImplementation(
    () =>
      new Promise((_resolve, reject) => {
        refuse = reject;
      }),
  );
  await userEvent.selectOptions(field('Appearance'), 'Dark');
  await userEvent.click(page.getByRole('checkbox', { name: 'Thai' }));
  await expect.element(field('Appearance')).toHaveValue('dark');
  await expect.element(page.getByRole('checkbox', { name: 'Thai' })).not.toBeChecked();
  refuse(new Error('no room'));
  await expect.element(page.getByRole('checkbox', { name: 'Thai' })).toBeChecked();
  await expect.element(page.getByText('Saved.')).not.toBeInTheDocument();
});

test('a language is skipped, and read again', async () => {
  const { stored } = openOptions();
  await userEvent.click(page.getByRole('checkbox', { name: 'Thai' }));
  await userEvent.click(page.getByRole('checkbox', { name: 'Chinese' }));
  expect(stored()?.skippedLanguages).toEqual(['zh', 'th']);
  await userEvent.click(page.getByRole('checkbox', { name: 'Thai' }));
  expect(stored()?.skippedLanguages).toEqual(['zh']);
  await expect.element(page.getByRole('checkbox', { name: 'Chinese' })).not.toBeChecked();
});

test('a preset shows what it sets, is chosen with one press, and says when it was changed', async () => {
  const { stored } = openOptions();
  await vi.waitFor(() => expect(all('.preset')).toHaveLength(3));
  const moderating = all('.preset')[1];
  expect(moderating?.textContent).toContain('Account salesAll levels');
  await userEvent.click(button('Use these settings Moderating a platform'));
  expect(stored()).toMatchObject({ preset: 'moderating', reader: 'moderator' });
  await vi.waitFor(() => expect(one('.preset-chosen').textContent).toContain('Chosen'));
  await userEvent.selectOptions(field('Account sales'), 'Nothing');
  await vi.waitFor(() => expect(one('.preset-chosen').textContent).toContain('Chosen, changed since'));
});

test('a site and a seller are left out, and taken back', async () => {
  const { stored } = openOptions();
  await userEvent.fill(page.getByLabelText('Site', { exact: true }), 'https://Market.example/item/1');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('market.example, whole site')).toBeVisible();
  await userEvent.fill(page.getByLabelText('Site', { exact: true }), 'market.example');
  await userEvent.fill(page.getByLabelText('Seller', { exact: true }), ' 小王 ');
  await userEvent.click(button('Add'));
  expect(stored()?.allowed).toEqual([anEntry(), anEntry({ seller: '小王' })]);
  await userEvent.click(button('Remove: market.example, whole site'));
  expect(stored()?.allowed).toEqual([anEntry({ seller: '小王' })]);
});

test.each([
  ['no site', 'ftp://x', '', 'Write a site such as shop.example.'],
  ['too long a name', 'x.example', 'x'.repeat(201), 'This name is too long.'],
])('%s is said, and what was typed stays', async (_, site, seller, message) => {
  const { services } = openOptions();
  await userEvent.fill(page.getByLabelText('Site', { exact: true }), site);
  await userEvent.fill(page.getByLabelText('Seller', { exact: true }), seller);
  await userEvent.click(button('Add'));
  await expect.element(page.getByRole('alert').getByText(message)).toBeVisible();
  await expect.element(page.getByLabelText('Site', { exact: true })).toHaveValue(site);
  expect(services.change).not.toHaveBeenCalled();
});

test('watching a site is stopped', async () => {
  const { services } = openOptions({ watched: ['https://a.example/*', 'http://b.example/*'] });
  await userEvent.click(button('Stop watching https://a.example'));
  expect(services.stopWatching).toHaveBeenCalledExactlyOnceWith('https://a.example/*');
  await expect.element(button('Stop watching http://b.example')).toBeVisible();
  await userEvent.click(button('Stop watching http://b.example'));
  await expect.element(page.getByText('No site is watched.')).toBeVisible();
});

test('an import shows what changes before anything does', async () => {
  const before = someSettings({ allowed: [anEntry()] });
  const after = someSettings({
    language: 'es',
    accounts: { ...before.accounts, cloud: 'note' },
    skippedLanguages: ['th'],
    allowed: [anEntry({ site: 'b.example', seller: 'Wang' })],
  });
  const { stored } = openOptions({ settings: before });
  await chooseFile(exportSettings(after));
  await expect.element(page.getByRole('heading', { name: 'What the file changes' })).toHaveFocus();
  expect(all('.import-changes li').map(({ textContent }) => textContent)).toEqual([
    'Language: As the browser → Español',
    'Cloud, developer and AI services: By level → Worth knowing at most',
    'Thai: On → Off',
    'Left out: market.example, whole site is removed',
    'Left out: Wang on b.example is added',
  ]);
  expect(stored()).toEqual(before);
  await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
  expect(stored()).toEqual(before);
  await chooseFile(exportSettings(after));
  await userEvent.click(button('Use these settings'));
  expect(stored()).toEqual(after);
  await expect.element(button('Import settings')).toHaveFocus();
});

test('a bad file is refused with the field that is to blame', async () => {
  const { services } = openOptions();
  await chooseFile(exportSettings(someSettings()).replace('"system"', '"pink"'));
  await expect.element(page.getByRole('alert').getByText(/The field “appearance” holds/)).toBeVisible();
  await chooseFile('{');
  await expect.element(page.getByRole('alert').getByText(/This is not JSON/)).toBeVisible();
  expect(services.replace).not.toHaveBeenCalled();
});

test('export hands over the settings of now', async () => {
  const settings = someSettings({ appearance: 'dark' });
  const { services } = openOptions({ settings });
  await userEvent.click(button('Export settings'));
  expect(services.exportSettings).toHaveBeenCalledExactlyOnceWith(settings);
});

test('reset asks first, and can be left', async () => {
  const { services, stored } = openOptions({ settings: someSettings({ appearance: 'dark' }) });
  await userEvent.click(button('Reset all settings'));
  await expect.element(button('Cancel')).toHaveFocus();
  await userEvent.click(button('Cancel'));
  expect(services.reset).not.toHaveBeenCalled();
  await expect.element(button('Reset all settings')).toHaveFocus();
  await userEvent.click(button('Reset all settings'));
  await userEvent.click(button('Reset'));
  expect(stored()).toEqual(someSettings());
});

test('settings that cannot be read are said, kept, copied, and only replaced on request', async () => {
  const { services, stored } = openOptions({ problem: { kind: 'newer', version: 9 } });
  await expect.element(page.getByText('Your stored settings cannot be read.')).toBeVisible();
  await expect.element(page.getByText(/settings version 9/)).toBeVisible();
  await expect.element(field('Language')).toBeDisabled();
  await expect.element(button('Export settings')).toBeDisabled();
  await userEvent.click(button('Save a copy'));
  expect(services.saveRawCopy).toHaveBeenCalledOnce();
  await userEvent.click(button('Reset all settings'));
  await userEvent.click(button('Reset'));
  expect(stored()).toEqual(someSettings());
  await expect.element(field('Language')).toBeEnabled();
  expect(
    all('[role="alert"]')
      .map(({ textContent }) => textContent)
      .join(''),
  ).toBe('');
});

test('a rule that was turned off is named and can be turned on again; keys on pages are a choice', async () => {
  const { stored } = openOptions({ settings: someSettings({ rulesOff: ['a-rule', 'b-rule'] }) });
  await userEvent.click(page.getByRole('button', { name: 'Turn on: Title of a-rule' }));
  expect(stored()?.rulesOff).toEqual(['b-rule']);
  await userEvent.selectOptions(field('Keys on pages'), 'On');
  expect(stored()?.pageKeys).toBe(true);
});
