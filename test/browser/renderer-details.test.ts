import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from '#shared/errors.ts';
import { fakeDeadlock, fakeDetail } from '../support/fake-detail.ts';
import { openFakeApp } from '../support/fake-app.ts';
import { fakeRow } from '../support/fake-processes.ts';
import { skipReason } from '../support/hosts.ts';
import { assertAccessible, openDetails } from '../support/pages.ts';
import { until } from '../support/until.ts';

const skip = skipReason('serve') ?? false;
const rows = Array.from({ length: 40 }, (_, index) => fakeRow(index + 1));
const rowOf = (pid: number) => rows.find((row) => row.pid === pid) ?? fakeRow(pid);

test('fake host: every part of the details is shown, and one that cannot be read says why', { skip }, async () => {
  await using app = await openFakeApp();
  const drawer = await openDetails(app.page, 14);
  const expected = {
    Waits: 'Blocked by another process.',
    Threads: 'worker-1',
    Files: 'TCP 127.0.0.1:8080',
    Memory: 'Largest mappings',
    Limits: 'Max open files',
    Environment: 'TOKEN',
    Scheduling: 'normal (SCHED_OTHER)',
    Signals: 'Asks it to terminate',
    Isolation: 'You are not allowed to read this of another user’s process.',
  };
  for (const [tab, text] of Object.entries(expected)) {
    await drawer.getByRole('tab', { name: tab }).click();
    await drawer.getByText(text).first().waitFor();
    await assertAccessible(app.page, tab);
  }
  await drawer.getByRole('tab', { name: 'Environment' }).click();
  assert.equal(await drawer.getByText('hush').count(), 0, 'a secret is masked until asked for');
  await drawer.getByRole('button', { name: 'Show values' }).click();
  await drawer.getByText('hush').waitFor();
});

test('fake host: the chain of waits leads to the one to blame, and from process to process', { skip }, async () => {
  await using app = await openFakeApp();
  const drawer = await openDetails(app.page, 14);
  await drawer.getByRole('tab', { name: 'Waits' }).click();
  const steps = drawer.getByTestId('wait-step');
  await until(async () => (await steps.count()) === 3);
  assert.deepEqual(
    await steps.evaluateAll((all) =>
      all.map((step) => [step.getAttribute('data-pid'), step.getAttribute('data-blame')]),
    ),
    [
      ['14', 'false'],
      ['1', 'false'],
      ['2', 'true'],
    ],
  );
  assert.match(await steps.nth(1).innerText(), /Waits for data from a pipe[\s\S]*anon_pipe_read: data in a pipe/);
  await steps.nth(2).getByRole('button').first().click();
  await app.page.getByRole('dialog', { name: /· 2/ }).waitFor();
});

test('fake host: a circle of waits is called a deadlock, and says how it can be ended', { skip }, async () => {
  let shared = false;
  await using app = await openFakeApp({
    calls: {
      'process.detail': ({ pid }) => {
        const waits = fakeDeadlock(rowOf(pid), rowOf(9));
        const steps = waits.steps.map((step) => ({ ...step, blockers: [...step.blockers, step.waiter] }));
        return { ...fakeDetail(rowOf(pid), rows), waits: shared ? { ...waits, steps } : waits };
      },
    },
  });
  const drawer = await openDetails(app.page, 14);
  await drawer.getByRole('tab', { name: 'Waits' }).click();
  await drawer.locator('[data-testid=wait-chain][data-verdict=deadlock]').waitFor();
  assert.equal(await drawer.locator('[data-testid=wait-step][data-cycle=true]').count(), 2);
  await drawer.getByText('Ending any one of them releases the others').waitFor();
  shared = true; // the one that waits is among the holders: ending the other is not enough
  await drawer.getByText('continues only when all of its holders have ended').waitFor();
});

test('fake host: new values come in while focus, search and order stay', { skip }, async () => {
  let asked = 0;
  await using app = await openFakeApp({
    calls: {
      'process.detail': ({ pid }) => {
        asked += 1;
        const detail = fakeDetail(rowOf(pid), rows);
        const threads = Array.from({ length: 20 }, (_, index) => ({
          tid: index + 1,
          name: `t-${index}`,
          state: 'S' as const,
          cpuPercent: asked + index,
          processor: 0,
          waitChannel: null,
        }));
        return { ...detail, threads };
      },
    },
  });
  const drawer = await openDetails(app.page, 14);
  await drawer.getByRole('tab', { name: 'Threads' }).click();
  await drawer.getByRole('columnheader', { name: /^CPU/ }).getByRole('button').click();
  const search = drawer.getByRole('textbox', { name: 'Find in list' });
  await search.fill('t-1');
  const names = (): Promise<string[]> => drawer.locator('[data-index] > :nth-child(2)').allInnerTexts();
  assert.deepEqual((await names()).slice(0, 2), ['t-19', 't-18']);
  const first = drawer.getByRole('row').nth(1).getByRole('cell').nth(3);
  const shown = await first.innerText();
  await until(async () => (await first.innerText()) !== shown);
  assert.equal(await search.inputValue(), 't-1');
  assert.ok(await search.evaluate((field) => field === document.activeElement));
  assert.equal(await drawer.getByRole('columnheader', { name: /^CPU/ }).getAttribute('aria-sort'), 'descending');
});

test('fake host: details stay when the process ends, and say so', { skip }, async () => {
  let gone = false;
  await using app = await openFakeApp({
    calls: {
      'process.detail': ({ pid }) => {
        if (gone) throw new AppError('process-gone', { pid });
        return fakeDetail(rowOf(pid), rows);
      },
    },
  });
  const drawer = await openDetails(app.page, 14);
  await drawer.getByRole('group', { name: 'Ancestors' }).waitFor();
  gone = true;
  await drawer.getByText('This process has exited. These are its last known values.').waitFor();
  await drawer.getByRole('group', { name: 'Ancestors' }).getByText('bash 14').waitFor();
});
