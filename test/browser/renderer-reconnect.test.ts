import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import type { WebSocketRoute } from 'playwright-core';
import { openApp, skipReason } from '../support/hosts.ts';

const skip = skipReason('serve') ?? false;

test('serve: a lost connection is reported, comes back by itself, and the table goes on', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  const routes: WebSocketRoute[] = [];
  await page.routeWebSocket(/\/ws$/, (route) => {
    routes.push(route);
    route.connectToServer();
  });
  await page.reload(); // the page's first socket was opened before it could be routed
  const row = (pid: number | undefined) => page.locator(`[data-testid=process-row][data-pid="${pid}"]`);
  await row(1).or(page.getByTestId('process-row').first()).first().waitFor();
  await page.getByText('Connected', { exact: true }).waitFor();

  for (let round = 0; round < 2; round += 1) {
    const before = routes.length;
    const banner = page.getByRole('status').filter({ hasText: 'The connection was lost' }).waitFor();
    await routes.at(-1)?.close();
    await banner;
    await page.getByText('Connected', { exact: true }).waitFor();
    await page.getByText('The connection was lost').waitFor({ state: 'detached' });
    if (routes.length === before) throw new Error('no new connection was made');
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    try {
      await page.getByRole('combobox', { name: 'Filter processes' }).fill(`pid:${child.pid}`);
      await row(child.pid).waitFor();
      await page.locator('[data-testid=process-table][data-stale=false]').waitFor();
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await row(child.pid).waitFor({ state: 'detached' });
    await page.getByRole('combobox', { name: 'Filter processes' }).fill('');
  }
});
