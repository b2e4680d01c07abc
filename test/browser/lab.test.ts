import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runTag } from '#shared/lab/actor-config.ts';
import { hostKinds, openApp, skipReason, type HostKind } from '../support/hosts.ts';
import { processesOf } from '../support/leftovers.ts';
import { chooseScenario, goTo, startScenario, verdict } from '../support/pages.ts';
import { until } from '../support/until.ts';

const linux = process.platform === 'linux';
const skipOn = (kind: HostKind): string | false => skipReason(kind) ?? false;

for (const kind of hostKinds) {
  test(
    `${kind}: a zombie run shows state Z in the process table and passes`,
    { skip: linux ? skipOn(kind) : 'zombies are observed on Linux' },
    async () => {
      await using app = await openApp(kind);
      const { page } = app;
      await startScenario(page, { scenario: 'zombie', params: { 'Uncollected for': 6000 } });
      await page.locator('[data-testid=run-lane][data-now=zombie]').first().waitFor();
      await goTo(page, 'monitor');
      await page.getByRole('combobox', { name: 'Filter processes' }).fill('state:Z child');
      await page.locator('[data-testid=process-row][data-state=Z]').first().waitFor();
      await page.goBack();
      const { outcome, checks } = await verdict(page);
      assert.equal(outcome, 'passed', JSON.stringify(checks));
    },
  );

  test(
    `${kind}: a deadlock run shows the cycle, and Stop ends every process of it`,
    { skip: skipOn(kind) },
    async () => {
      await using app = await openApp(kind);
      const { page, home } = app;
      const actors = (): number => processesOf(home, `${runTag}=`).length;
      await startScenario(page, { scenario: 'deadlock', params: { 'Time limit': 60_000 } });
      await page.locator('[data-testid=graph-waits][data-bad=true]').waitFor();
      await page.getByText('worker-1 → lock-b → worker-2 → lock-a → worker-1').first().waitFor();
      if (linux) assert.ok(actors() > 0);
      await page.getByRole('button', { name: 'Stop' }).click();
      const { outcome, checks } = await verdict(page);
      assert.equal(outcome, 'stopped');
      assert.equal(checks['deadlock-found'], 'passed');
      await until(() => actors() === 0);
    },
  );
}

// The page is the same on every host.

test('serve: the ticket race oversells without a lock and does not with one', { skip: skipOn('serve') }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await startScenario(page, { scenario: 'ticket-race', variant: 'Without a lock' });
  const racy = await verdict(page);
  await startScenario(page, { scenario: 'ticket-race', variant: 'With a lock' });
  const locked = await verdict(page);
  assert.deepEqual(
    [racy.outcome, racy.checks['oversold'], locked.outcome, locked.checks['exact']],
    ['passed', 'passed', 'passed', 'passed'],
  );
});

test(
  'serve: a parameter out of range is reported beside its field, and nothing starts',
  { skip: skipOn('serve') },
  async () => {
    await using app = await openApp('serve');
    const { page } = app;
    await chooseScenario(page, 'zombie');
    await page.getByLabel('Children', { exact: true }).fill('999');
    await page.keyboard.press('Tab');
    await page
      .getByText(/1 .*50/)
      .first()
      .waitFor();
    const start = page.getByRole('button', { name: 'Start', exact: true });
    if (await start.isEnabled()) await start.click();
    assert.equal(await page.getByTestId('run-lane').count(), 0);
    await page.getByLabel('Children', { exact: true }).fill('1');
    await start.click();
    await page.getByTestId('run-lane').first().waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    assert.equal((await verdict(page)).outcome, 'stopped');
  },
);
