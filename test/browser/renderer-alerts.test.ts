import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AlertsUpdate } from '#shared/model/alerts.ts';
import { fakeFired } from '../support/fake-attention.ts';
import { openFakeApp } from '../support/fake-app.ts';
import { fakeSettings, type FakeSettings } from '../support/fake-settings.ts';
import { FakeStream } from '../support/fake-source.ts';
import { skipReason } from '../support/hosts.ts';
import { assertAccessible, goTo } from '../support/pages.ts';
import { until } from '../support/until.ts';

const skip = skipReason('serve') ?? false;

interface Alerts {
  readonly stream: FakeStream<AlertsUpdate>;
  /** Texts of the enabled rules of every change of the rules. */
  readonly sent: string[][];
  readonly settings: FakeSettings;
}

function fakeAlerts(): Alerts {
  const sent: string[][] = [];
  return {
    sent,
    stream: new FakeStream<AlertsUpdate>(() => [{ rules: [], fired: [] }]),
    settings: fakeSettings(({ rules }) => {
      if (rules) sent.push(rules.filter(({ enabled }) => enabled).map(({ text }) => text));
    }),
  };
}

test('fake host: a rule is added, enabled, disabled, stored and deleted; a mistake is marked', { skip }, async () => {
  const { stream, sent, settings } = fakeAlerts();
  await using app = await openFakeApp({
    calls: settings.calls,
    streams: { 'alerts.watch': stream.source, ...settings.streams },
    place: '#/attention/alerts',
  });
  const { page } = app;
  const field = page.getByRole('textbox', { name: 'New rule' });
  await field.fill('cpu>ninety for 10s');
  await page.keyboard.press('Enter');
  await page.getByTestId('mistake').waitFor();
  assert.equal(sent.length, 0);
  await assertAccessible(page, 'alerts with a mistake');
  await field.fill('cpu>90 for 10s name:node');
  await page.getByTestId('mistake').waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'zombie>30s' }).click();
  await page.getByRole('button', { name: 'Add rule' }).click();
  await until(() => sent.length === 2);
  await page.getByRole('switch', { name: 'Enable zombie>30s' }).click({ force: true });
  await until(() => sent.length === 3);
  await page.reload();
  await until(async () => (await page.getByTestId('alert-rule').count()) === 2);
  await page.getByRole('button', { name: 'Delete cpu>90 for 10s name:node' }).click();
  await until(() => sent.length === 4);
  await page.getByRole('button', { name: 'Delete zombie>30s' }).click();
  await until(() => sent.length === 5);
  assert.deepEqual(sent, [
    ['cpu>90 for 10s name:node'],
    ['cpu>90 for 10s name:node', 'zombie>30s'],
    ['cpu>90 for 10s name:node'],
    [],
    [],
  ]);
});

test(
  'fake host: a fired alert is announced on every page, counted until seen, and links to the process',
  { skip },
  async () => {
    const { stream } = fakeAlerts();
    await using app = await openFakeApp({ streams: { 'alerts.watch': stream.source } });
    const { page } = app;
    await until(() => stream.readers === 1);
    stream.push({ rules: [], fired: [fakeFired(1)] });
    await page.getByRole('log').getByText('bash 14 97.2 %').waitFor();
    assert.equal(await page.getByTestId('unseen').innerText(), '1');
    stream.push({
      rules: [],
      fired: [
        fakeFired(1, { endedTime: '2026-01-01T12:05:00.000Z' }),
        fakeFired(2, { rule: 'appears name:bash', value: null }),
      ],
    });
    await until(async () => (await page.getByTestId('unseen').innerText()) === '2');
    await goTo(page, 'attention');
    await page.getByRole('tab', { name: 'Alerts' }).click();
    await page.getByTestId('unseen').waitFor({ state: 'detached' });
    const texts = await page.getByTestId('fired').allInnerTexts();
    assert.match(texts[0] ?? '', /appears name:bash[\s\S]*occurred/);
    assert.match(texts[1] ?? '', /97\.2 %[\s\S]*ended at/);
    await assertAccessible(page, 'alerts');
    await page.getByTestId('fired').first().getByRole('button').click();
    await page.getByRole('dialog', { name: /bash · 14/ }).waitFor();
  },
);

test('fake host: desktop permission is requested only on a click, and a refusal is reported', { skip }, async () => {
  const { stream } = fakeAlerts();
  await using app = await openFakeApp({ streams: { 'alerts.watch': stream.source }, place: '#/attention/alerts' });
  const { page } = app;
  const state = { asked: 0, shown: [] as string[] };
  await page.exposeFunction(
    'noteNotification',
    (what: string) => void (what === 'asked' ? (state.asked += 1) : state.shown.push(what)),
  );
  await page.evaluate(() => {
    const note = (what: string): void =>
      (window as unknown as { noteNotification: (what: string) => void }).noteNotification(what);
    class Stand {
      static permission = 'default';
      static answer = 'denied';
      static requestPermission(): Promise<string> {
        note('asked');
        Stand.permission = Stand.answer;
        return Promise.resolve(Stand.answer);
      }

      constructor(title: string) {
        note(title);
      }

      addEventListener(): void {}
      close(): void {}
    }
    (window as unknown as { Notification: unknown }).Notification = Stand;
  });
  const wanted = page.getByRole('switch', { name: 'Also show desktop notifications' });
  assert.equal(state.asked, 0);
  await wanted.click({ force: true });
  await page.getByText('The system or the browser blocks notifications', { exact: false }).waitFor();
  assert.equal(await wanted.isChecked(), false);
  await page.evaluate(() => {
    (window as unknown as { Notification: { answer: string } }).Notification.answer = 'granted';
  });
  await wanted.click({ force: true });
  await page.getByText('Notifications appear while Procession is open', { exact: false }).waitFor();
  stream.push({ rules: [], fired: [fakeFired(1)] });
  await until(() => state.shown.length === 1);
  assert.deepEqual(state, { asked: 2, shown: ['cpu>90 for 10s'] });
});
