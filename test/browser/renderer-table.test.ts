import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openFakeHost } from '../support/fake-host.ts';
import { skipReason } from '../support/hosts.ts';
import { assertAccessible } from '../support/pages.ts';
import { until } from '../support/until.ts';

const skip = skipReason('serve') ?? false;

const column = (page: Page, field: string): Promise<string[]> =>
  page.locator(`[data-testid=process-row] [data-field=${field}]`).allInnerTexts();
const selected = async (page: Page): Promise<number[]> =>
  (
    await page
      .locator('[data-testid=process-row][aria-selected=true]')
      .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-pid'))))
  ).toSorted((a, b) => a - b);
const heading = (page: Page, name: RegExp) => page.getByRole('columnheader', { name }).getByRole('button');
/** By pid, from the first: then every position is known. */
async function sortByPid(page: Page): Promise<void> {
  await heading(page, /^PID/).click();
  await page.locator('[data-testid=process-row][aria-rowindex="2"][data-pid="1"]').waitFor();
}

test(
  'ten thousand processes: few rows in the document, and the right ones, whatever is asked for',
  { skip },
  async () => {
    await using host = await openFakeHost({ count: 10_000 });
    const { page } = host;
    const table = page.getByTestId('process-table');
    const first = page.locator('[data-testid=process-row][aria-rowindex="2"]');
    assert.equal(await table.getAttribute('aria-rowcount'), '10001');
    await sortByPid(page);
    await heading(page, /^Name/).click();
    await until(async () => (await column(page, 'name'))[0] === 'bash');
    await heading(page, /^CPU %/).click();
    await until(async () => (await column(page, 'cpuPercent'))[0] === '99.9');
    host.tick();
    await until(async () => (await page.getByText(/^Sample 09:00:01/).count()) === 1);
    await page.getByRole('combobox', { name: 'Filter processes' }).fill('user:root name:sshd');
    await until(async () => (await table.getAttribute('aria-rowcount')) === '334');
    await page.getByRole('combobox', { name: 'Filter processes' }).fill('');
    await page.getByRole('button', { name: 'Tree' }).click();
    await until(
      async () => (await table.getAttribute('role')) === 'treegrid' && (await first.getAttribute('data-pid')) === '1',
    );
    await table.evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
    await page.locator('[data-testid=process-row][aria-rowindex="10001"]').waitFor();
    assert.ok((await page.getByTestId('process-row').count()) < 100);
  },
);

test('rows are selected with clicks and keys, and stay selected after sorting', { skip }, async () => {
  await using host = await openFakeHost({ count: 60 });
  const { page } = host;
  await sortByPid(page);
  const row = (pid: number) => page.locator(`[data-testid=process-row][data-pid="${pid}"] [data-field=name]`);
  await row(3).click();
  await row(6).click({ modifiers: ['Shift'] });
  await row(4).click({ modifiers: ['Control'] });
  assert.deepEqual(await selected(page), [3, 5, 6]);
  await page.getByTestId('selection-bar').getByText('3 selected').waitFor();
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press(' ');
  await until(async () => (await selected(page)).join() === '3,5');
  await page.keyboard.press(' ');
  await until(async () => (await selected(page)).join() === '3,5,6');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await until(async () => (await selected(page)).join() === '7,8,9');
  await heading(page, /^PID/).click();
  await until(async () => (await column(page, 'pid'))[0] === '60');
  await page.getByTestId('process-table').evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
  await until(async () => (await selected(page)).join() === '7,8,9');
  await row(8).click();
  await page.keyboard.press('Control+a');
  await page.getByTestId('selection-bar').getByText('60 selected').waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('selection-bar').waitFor({ state: 'detached' });
});

test('actions on several go to the pinned identities; suspending can be taken back', { skip }, async () => {
  await using host = await openFakeHost({ count: 60 });
  const { page, asked } = host;
  await sortByPid(page);
  const row = (pid: number) => page.locator(`[data-testid=process-row][data-pid="${pid}"] [data-field=name]`);
  await row(4).click();
  await row(5).click({ modifiers: ['Shift'] });
  const bar = page.getByTestId('selection-bar');
  const dialog = page.getByRole('dialog');
  const last = async (
    count: number,
  ): Promise<{ readonly name: string; readonly pids: number[]; readonly more: unknown }> => {
    await until(() => asked.actions.length === count);
    const action = asked.actions.at(-1);
    assert.ok(action);
    const { targets, ...more } = action.input as { targets: { pid: number; startTime: string }[] };
    assert.ok(
      targets.every(({ startTime }) => startTime.startsWith('2026-01-01T09:00')),
      'each with its start',
    );
    return { name: action.name, pids: targets.map(({ pid }) => pid), more };
  };
  await bar.getByRole('button', { name: 'Suspend' }).click();
  assert.deepEqual(await last(1), { name: 'signal', pids: [4, 5], more: { signal: 'SIGSTOP', tree: false } });
  await page.getByRole('log').getByRole('button', { name: 'Resume' }).click();
  assert.deepEqual(await last(2), { name: 'signal', pids: [4, 5], more: { signal: 'SIGCONT', tree: false } });
  await bar.getByRole('button', { name: 'Send a signal' }).click();
  await dialog.getByLabel('Find a signal').fill('profiling');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await dialog.getByRole('radio', { name: 'SIGPROF' }).waitFor();
  await assertAccessible(page, 'signal dialog');
  await dialog.getByRole('button', { name: 'Send SIGPROF' }).click();
  assert.deepEqual(await last(3), { name: 'signal', pids: [4, 5], more: { signal: 'SIGPROF', tree: false } });
  await bar.getByRole('button', { name: 'Priority' }).click();
  await dialog.getByRole('textbox', { name: 'Nice value' }).fill('7');
  await assertAccessible(page, 'priority dialog');
  await dialog.getByRole('button', { name: 'Set nice 7' }).click();
  assert.deepEqual(await last(4), { name: 'renice', pids: [4, 5], more: { nice: 7 } });
  await page.getByText('Nice 7 was set for 2 processes').waitFor();
  await row(4).click();
  await row(4).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Processors' }).click();
  await until(() => dialog.getByRole('checkbox', { name: 'Processor 1' }).isChecked());
  await dialog.getByRole('checkbox', { name: 'Processor 1' }).uncheck();
  await dialog.getByRole('checkbox', { name: 'Processor 3' }).check();
  await dialog.getByRole('button', { name: 'Set processors' }).click();
  assert.deepEqual(await last(5), { name: 'setAffinity', pids: [4], more: { processors: [0, 3] } });
  await row(4).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'End process tree' }).click();
  await dialog.getByRole('button', { name: /^End \d+ processes/ }).click();
  const { pids, more } = await last(6);
  assert.deepEqual(
    [pids.at(-1), pids.includes(13), pids.includes(40), more],
    [4, true, true, { signal: 'SIGTERM', tree: true }],
  );
});
