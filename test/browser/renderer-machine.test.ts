import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFakeApp } from '../support/fake-app.ts';
import { fakeMachine, fakeMachineHistory } from '../support/fake-machine.ts';
import { FakeStream } from '../support/fake-source.ts';
import { skipReason } from '../support/hosts.ts';
import { assertAccessible, goTo } from '../support/pages.ts';
import { until } from '../support/until.ts';

const skip = skipReason('serve') ?? false;

test('fake host: the machine shows every processor and follows what comes', { skip }, async () => {
  const machine = new FakeStream(() => fakeMachineHistory(30));
  await using app = await openFakeApp({ streams: { 'machine.watch': machine.source } });
  const { page } = app;
  await goTo(page, 'machine');
  await until(async () => (await page.getByTestId('core').count()) === 4);
  const load = page.getByRole('region', { name: 'Load' });
  machine.push({ ...fakeMachine(Date.now() + 1000), load: [7.7, 2, 1] });
  await load.getByText('7.7', { exact: true }).waitFor();
  const plot = load.getByTestId('time-chart').locator('svg');
  assert.equal(await plot.locator('path[d^=M]').count(), 6, 'three lines and their areas');
  await plot.hover();
  // What it was then, in place of what it is now.
  await until(async () => (await load.getByText('7.7', { exact: true }).count()) === 0);
  await page.mouse.move(0, 0);
  await load.getByText('7.7', { exact: true }).waitFor();
  for (const name of [
    'Memory',
    'Pressure',
    'Disks',
    'Networks',
    'Context switches',
    'New processes and threads',
    'Processes by state',
  ])
    await page.getByRole('region', { name, exact: true }).waitFor();
  assert.match(
    (await page.getByTestId('core').first().getByRole('img').getAttribute('aria-label')) ?? '',
    /^CPU 0: now [\d.]+ % busy/,
  );
  await assertAccessible(page, 'machine');
});

test('fake host: values that the system does not report are shown as not available', { skip }, async () => {
  await using app = await openFakeApp({
    streams: { 'machine.watch': new FakeStream(() => fakeMachineHistory(3, { bare: true })).source },
  });
  const { page } = app;
  await goTo(page, 'machine');
  for (const name of ['Load', 'Pressure', 'Disks', 'Networks', 'Context switches'])
    await page.getByRole('region', { name, exact: true }).getByText('Not available on this system.').waitFor();
});

test('fake host: the machine is watched only while its page is open', { skip }, async () => {
  const machine = new FakeStream(() => fakeMachineHistory(3));
  await using app = await openFakeApp({ streams: { 'machine.watch': machine.source } });
  const { page } = app;
  await until(() => machine.readers === 1);
  await goTo(page, 'lab');
  await until(() => machine.readers === 0);
  await goTo(page, 'machine');
  await until(() => machine.readers === 1);
});

test('fake host: without the stream the page says what is missing', { skip }, async () => {
  await using app = await openFakeApp();
  await goTo(app.page, 'machine');
  await app.page.getByText('“machine.watch” is not supported here.').waitFor();
});
