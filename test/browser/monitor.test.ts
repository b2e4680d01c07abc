import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { startNode } from '../support/children.ts';
import { hostKinds, openApp, skipReason } from '../support/hosts.ts';
import { goTo } from '../support/pages.ts';
import { until } from '../support/until.ts';

/** A child that does nothing, to be found in the table. */
const idle = 'setInterval(() => {}, 1000)';

for (const kind of hostKinds) {
  const skip = skipReason(kind) ?? false;

  test(
    `${kind}: the table shows this very process and a child of it, and drops the child when it ends`,
    { skip },
    async () => {
      await using app = await openApp(kind);
      const { page } = app;
      const filter = page.getByRole('combobox', { name: 'Filter processes' });
      const row = (pid: number) => page.locator(`[data-testid=process-row][data-pid="${pid}"]`);
      await filter.fill(`pid:${process.pid}`);
      await row(process.pid).waitFor();

      let pid: number;
      {
        await using child = await startNode(idle);
        pid = child.pid;
        await filter.fill(`pid:${pid}`);
        await row(pid).waitFor();
        assert.equal(await row(pid).locator('[data-field=ppid]').innerText(), String(process.pid));
      }
      await row(pid).waitFor({ state: 'detached' });
    },
  );

  test(`${kind}: keyboard and menu terminate a process, after asking`, { skip }, async () => {
    await using app = await openApp(kind);
    const { page } = app;
    await using child = await startNode(idle);
    const ended = once(child.child, 'exit');
    await page.waitForSelector('main');
    await page.keyboard.press('Control+f');
    await page.keyboard.type(`pid:${child.pid}`);
    const row = page.locator(`[data-testid=process-row][data-pid="${child.pid}"]`);
    await row.click();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog');
    for (const tab of ['Overview', 'Threads', 'Files', 'Environment', 'Limits'])
      await drawer.getByRole('tab', { name: tab }).click();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await row.click();
    await page.keyboard.press('Delete');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(String(child.pid)).first().waitFor();
    await dialog.getByRole('button', { name: 'Terminate' }).click();
    const [, signal] = (await ended) as [number | null, string | null];
    assert.equal(signal, 'SIGTERM');
  });

  test(`${kind}: sort, tree and pause`, { skip }, async () => {
    await using app = await openApp(kind);
    const { page } = app;
    const table = page.getByTestId('process-table');
    await page.waitForSelector('[data-testid=process-row]');
    const header = page.getByRole('columnheader', { name: /^PID/ });
    await header.click();
    await until(async () => ['ascending', 'descending'].includes((await header.getAttribute('aria-sort')) ?? ''));
    await page.getByRole('button', { name: 'Tree' }).click();
    await until(async () => (await table.getAttribute('role')) === 'treegrid');
    await page.waitForSelector('[data-testid=process-row][aria-level="2"]');
    await page.getByRole('button', { name: 'Pause' }).click();
    await page
      .getByText(/^Paused/)
      .first()
      .waitFor();
    await goTo(page, 'lab');
    await goTo(page, 'monitor');
  });
}
