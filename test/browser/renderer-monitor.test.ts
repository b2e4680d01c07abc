import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { openApp, skipReason } from '../support/hosts.ts';
import { until } from '../support/until.ts';

const skip = skipReason('serve') ?? false;

/** A child that does nothing, ended with the test. */
function idleChild(): ChildProcess & Disposable {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  return Object.assign(child, { [Symbol.dispose]: () => void child.kill('SIGKILL') });
}

async function find(page: Page, pid: number | undefined): Promise<Locator> {
  await page.getByRole('combobox', { name: 'Filter processes' }).fill(`pid:${pid}`);
  const row = page.locator(`[data-testid=process-row][data-pid="${pid}"]`);
  await row.waitFor();
  return row;
}

async function choose(page: Page, row: Locator, item: string): Promise<void> {
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: item }).click();
}

test('serve: Kill and Terminate of the menu ask first and name the process', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  for (const [item, button, expected] of [
    ['Kill (KILL)…', 'Kill', 'SIGKILL'],
    ['Terminate (TERM)…', 'Terminate', 'SIGTERM'],
  ] as const) {
    using child = idleChild();
    const ended = once(child, 'exit');
    await choose(page, await find(page, child.pid), item);
    const dialog = page.getByRole('dialog');
    await dialog.getByText(String(child.pid), { exact: true }).waitFor();
    await dialog.getByText(/^started /).waitFor();
    assert.equal(child.exitCode ?? child.signalCode, null, 'not before it is confirmed');
    await dialog.getByRole('button', { name: button, exact: true }).click();
    assert.deepEqual(await ended, [null, expected]);
    await dialog.waitFor({ state: 'detached' });
  }
});

test(
  'serve: Stop and Continue of the menu act at once',
  { skip: skip || (process.platform === 'win32' ? 'Windows has no such signals' : false) },
  async () => {
    await using app = await openApp('serve');
    const { page } = app;
    using child = idleChild();
    const row = await find(page, child.pid);
    await choose(page, row, 'Stop (STOP)');
    await until(async () => (await row.getAttribute('data-state')) === 'T');
    await choose(page, row, 'Continue (CONT)');
    await until(async () => (await row.getAttribute('data-state')) !== 'T');
  },
);

test(
  'serve: nice value and processors of the menu reach the process',
  { skip: skip || (process.platform === 'linux' ? false : 'processors are set on Linux only') },
  async () => {
    await using app = await openApp('serve');
    const { page } = app;
    using child = idleChild();
    const row = await find(page, child.pid);
    const dialog = page.getByRole('dialog');
    const allowed = (): string =>
      /^Cpus_allowed_list:\s*(.*)$/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? '';
    const [first] = allowed().split(/[-,]/);
    await choose(page, row, 'Priority (nice)…');
    await dialog.getByRole('textbox', { name: 'Nice value' }).fill('9');
    await dialog.getByRole('button', { name: 'Set nice 9' }).click();
    await until(() => child.pid !== undefined && getPriority(child.pid) === 9);
    await choose(page, row, 'Processors…');
    await until(() => dialog.getByRole('checkbox', { name: `Processor ${first}`, exact: true }).isChecked());
    await dialog.getByRole('button', { name: 'None' }).click();
    await dialog.getByRole('checkbox', { name: `Processor ${first}`, exact: true }).check();
    await dialog.getByRole('button', { name: 'Set processors' }).click();
    await until(() => allowed() === first);
  },
);

test(
  'serve: rows keep their order while the focus is among them, and Escape or leaving sets them free',
  { skip },
  async () => {
    await using app = await openApp('serve');
    const { page } = app;
    const held = page.getByText('order held');
    await page.getByTestId('process-row').first().click();
    await page.mouse.move(400, 10);
    await held.waitFor();
    const chosen = await page.locator('[data-testid=process-row][aria-selected=true]').getAttribute('data-key');
    await page.keyboard.press('ArrowDown');
    await until(
      async () =>
        (await page.locator('[data-testid=process-row][aria-selected=true]').getAttribute('data-key')) !== chosen,
    );
    await held.waitFor();
    await page.keyboard.press('Escape');
    await held.waitFor({ state: 'detached' });
    await page.getByTestId('process-row').nth(1).click();
    await page.mouse.move(400, 10);
    await held.waitFor();
    await page.getByRole('combobox', { name: 'Filter processes' }).focus();
    await held.waitFor({ state: 'detached' });
  },
);

test('serve: the states are always listed, so that nothing moves when one comes up', { skip }, async () => {
  await using app = await openApp('serve');
  const states = app.page.getByRole('list', { name: 'Processes by state' }).getByRole('listitem');
  await until(async () => (await states.count()) >= 5);
  const letters = (await states.allInnerTexts()).map((text) => text.trim()[0]);
  assert.deepEqual(letters.slice(0, 5), ['R', 'S', 'D', 'Z', 'T']);
});
