import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AlertsUpdate } from '#shared/model/alerts.ts';
import type { ProcessProblems, ZombieGroup } from '#shared/model/waits.ts';
import { fakeFired, fakeProblems } from '../support/fake-attention.ts';
import { openFakeApp } from '../support/fake-app.ts';
import { FakeStream } from '../support/fake-source.ts';
import { skipReason } from '../support/hosts.ts';
import { assertAccessible } from '../support/pages.ts';
import { until } from '../support/until.ts';

const skip = skipReason('serve') ?? false;

const [group] = fakeProblems.zombies;
const [first] = group?.zombies ?? [];
const [adoption] = fakeProblems.adoptions;
assert.ok(group?.parent && first && adoption);
const { parent } = group;

/** Groups with this number of zombies each. */
const groupsOf = (groups: number, each: number): ZombieGroup[] =>
  Array.from({ length: groups }, (_, index) => ({
    parent: { ...parent, pid: 100_000 + index },
    zombies: Array.from({ length: each }, (_unused, number) => ({ ...first, pid: 1_000_000 + index * each + number })),
  }));

test('fake host: of 5,000 zombies, adoptions and alerts only the rows in sight are drawn', { skip }, async () => {
  let problems: ProcessProblems = {
    ...fakeProblems,
    zombies: groupsOf(1, 5000),
    adoptions: Array.from({ length: 5000 }, (_, index) => ({
      ...adoption,
      process: { ...adoption.process, pid: 10_000 + index },
    })),
  };
  const fired = Array.from({ length: 1000 }, (_, index) => fakeFired(index + 1, { count: index === 999 ? 5000 : 1 }));
  await using app = await openFakeApp({
    calls: { 'process.problems': () => problems },
    streams: { 'alerts.watch': new FakeStream<AlertsUpdate>(() => [{ rules: [], fired }]).source },
    place: '#/attention/problems',
  });
  const { page } = app;
  const zombies = page.getByTestId('zombie');
  await zombies.first().waitFor();
  await page.getByText('5,000 zombies', { exact: true }).waitFor();
  const drawn = await zombies.count();
  assert.ok(drawn > 3 && drawn < 60, `${drawn} zombies`);
  await page.getByTestId('adoption').first().waitFor();
  const adopted = await page.getByTestId('adoption').count();
  assert.ok(adopted > 3 && adopted < 80, `${adopted} adoptions`);
  await assertAccessible(page, 'many zombies');
  // Scrolled to the end, the last ones are there.
  await page
    .getByTestId('zombie-group')
    .getByRole('table')
    .evaluate((frame) => frame.scrollTo({ top: 1e9 }));
  await page.getByText('1004999', { exact: false }).waitFor();
  assert.ok((await zombies.count()) < 60);

  problems = { ...problems, zombies: groupsOf(2500, 2) };
  await until(async () => (await page.getByTestId('zombie-group').count()) > 1);
  const groups = await page.getByTestId('zombie-group').count();
  assert.ok(groups < 40, `${groups} groups`);
  assert.ok((await zombies.count()) < 120);

  await page.getByRole('tab', { name: 'Alerts' }).click();
  await page.getByTestId('fired').first().waitFor();
  assert.match(await page.getByTestId('fired').first().innerText(), /×5,000/);
  const alerts = await page.getByTestId('fired').count();
  assert.ok(alerts > 3 && alerts < 80, `${alerts} alerts`);
  await assertAccessible(page, 'many alerts');
});
