import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { openApp, skipReason } from '../support/hosts.ts';
import { assertAccessible, chooseScenario, goTo } from '../support/pages.ts';
import { until } from '../support/until.ts';
import { hasSchedule, openProgram, pressKeys, schedule } from '../support/bench.ts';

const skip = skipReason('serve') ?? false;

const outcome = (page: Page): Locator => page.getByTestId('outcome');
/** Steps with mouse and keys to a failure, then back and forth. */
async function driveByKeys(page: Page): Promise<void> {
  await openProgram(page, 'tickets');
  const a = page.getByRole('button', { name: /^Step A read tickets, line 7/ });
  await a.click();
  await page.getByRole('button', { name: /^Step A read tickets, line 8/ }).click();
  await pressKeys(page, '2 2 2 2 2 1 1 1');
  await hasSchedule(page, 'A A B5 A3');
  assert.match(await outcome(page).innerText(), /Check failed: a ticket was sold twice/);
  assert.equal(await page.locator('[data-variable=sold]').getAttribute('data-changed'), 'true');
  assert.match(await page.locator('[data-variable=sold]').innerText(), /2.*A step 10/su);
  await pressKeys(page, 'u u u');
  await hasSchedule(page, 'A A B5');
  assert.doesNotMatch(await outcome(page).innerText(), /failed/);
  await page.getByRole('button', { name: 'Redo' }).click();
  await hasSchedule(page, 'A A B5 A');
  await pressKeys(page, 'Home');
  await hasSchedule(page, '');
  assert.equal(await page.getByTestId('position').innerText(), 'Step 0 of 10');
  await pressKeys(page, 'r r');
  await hasSchedule(page, 'A A');
  // Keys are text where text is written.
  await schedule(page).focus();
  await page.keyboard.type('1 u');
  assert.equal(await schedule(page).inputValue(), 'A A1 u');
  await page.keyboard.press('Escape');
  await hasSchedule(page, 'A A');
}

/** Runs threads to their locks into a deadlock, and moves in the timeline. */
async function runToLocks(page: Page): Promise<void> {
  await openProgram(page, 'ab-ba');
  await page.getByTestId('position').click();
  await pressKeys(page, 'Shift+Digit1 Shift+Digit2');
  await hasSchedule(page, 'A B');
  const text = await outcome(page).innerText();
  assert.match(text, /Deadlock: the threads wait for each other/);
  assert.match(text, /A waits for mutex key, held by B/);
  assert.match(text, /B waits for mutex door, held by A/);
  assert.match(await page.locator('[data-object=door]').innerText(), /held by A.*waiting: B/su);
  assert.equal(
    await page.locator('.cm-threads .cm-gutterElement:not([style*=hidden]) [data-thread=A]').innerText(),
    'A',
  );
  const timeline = page.getByRole('slider', { name: 'Steps' });
  await timeline.focus();
  await page.keyboard.press('ArrowLeft');
  await hasSchedule(page, 'A');
  assert.equal(await timeline.getAttribute('aria-valuetext'), 'After step 1 of 2: A, lock door, line 5');
  await page.keyboard.press('End');
  await hasSchedule(page, 'A B');
  await timeline.click({ position: { x: 5, y: 10 } });
  await hasSchedule(page, 'A');
  assert.equal(await page.getByTestId('hold-span').count(), 2);
}

/** Pastes a good and two wrong schedules, and reloads. */
async function pasteSchedules(page: Page): Promise<void> {
  await openProgram(page, 'ab-ba');
  await schedule(page).fill('B A2');
  await page.keyboard.press('Enter');
  const refused = page.getByTestId('refused');
  await refused.waitFor();
  assert.equal(await refused.locator('mark').innerText(), 'A2');
  assert.match(
    await refused.innerText(),
    /Step 3 of the schedule: thread A cannot go on \(waits for mutex key, held by B\)/,
  );
  await schedule(page).fill('A X B');
  await page.keyboard.press('Enter');
  await until(async () => (await refused.innerText()).includes('names no thread'));
  assert.equal(await refused.locator('mark').innerText(), 'X');
  await schedule(page).fill('A A A B');
  await page.getByRole('button', { name: 'Run it', exact: true }).click();
  await refused.waitFor({ state: 'detached' });
  await hasSchedule(page, 'A3 B');
  await until(() => page.url().endsWith('?program=ab-ba&schedule=A3+B'));
  await page.reload();
  await hasSchedule(page, 'A3 B');
  assert.equal(await page.getByTestId('position').innerText(), 'Step 4 of 4');
  assert.equal(await page.getByTestId('workbench').getAttribute('data-program'), 'ab-ba');
}

/** Makes and mends a mistake, completes a name, leaves by keyboard and reloads. */
async function editProgram(page: Page): Promise<void> {
  await openProgram(page, 'lost-update');
  const editor = page.getByRole('textbox', { name: 'Program text' });
  await editor.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Date.now()');
  await until(async () => (await outcome(page).innerText()).includes('“Date” depends on the time'));
  assert.match(await outcome(page).innerText(), /Line 11/);
  await page.locator('.cm-lint-marker-error').waitFor();
  for (let typed = 0; typed < 'Date.now()'.length; typed += 1) await page.keyboard.press('Backspace');
  await page.getByTestId('thread').first().waitFor();
  await page.keyboard.type('mut');
  const option = page.locator('.cm-tooltip-autocomplete [role=option]').first();
  await until(async () => (await option.innerText()).includes('mutex'));
  await until(async () => (await page.locator('.cm-completionInfo').innerText()).includes('A lock for one thread'));
  await option.click();
  await until(async () => (await editor.innerText()).endsWith('mutex'));
  await page.keyboard.type("('m')");
  await page.locator('[data-object=m]').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  assert.equal(await editor.evaluate((element) => element === document.activeElement), false);
  await page.reload();
  await page.locator('[data-object=m]').waitFor();
  await page.getByRole('button', { name: 'Back to the original' }).click();
  await page.locator('[data-object=m]').waitFor({ state: 'detached' });
  assert.doesNotMatch(await editor.innerText(), /mutex/);
}

/** Searches all orders, opens what was found, and searches with a bound. */
async function searchAll(page: Page): Promise<void> {
  await openProgram(page, 'tickets');
  await page.getByRole('checkbox', { name: 'Count how often each end comes' }).check();
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  const findings = page.getByTestId('findings');
  await findings.waitFor();
  assert.match(
    await findings.innerText(),
    /Every schedule was followed: on this model, which is sequentially consistent/,
  );
  assert.equal(await page.getByTestId('failure').count(), 1);
  assert.equal(await page.getByTestId('end').count(), 4);
  await page.getByRole('button', { name: 'Show it step by step' }).click();
  await hasSchedule(page, 'A A B5 A3');
  assert.match(await outcome(page).innerText(), /a ticket was sold twice/);
  await page.getByText('Few preemptions', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Preemptions, at most' }).fill('0');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await until(async () => (await findings.innerText()).includes('at most 0 preemptions'));
  assert.match(await findings.innerText(), /No failing interleaving among those followed/);
}

/** Stops a search that would take long. */
async function stopSearch(page: Page): Promise<void> {
  await openProgram(page, 'own');
  const editor = page.getByRole('textbox', { name: 'Program text' });
  await editor.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(
    `shared({ x: 0 })\nfunction add(s) { for (let i = 0; i < 200; i += 1) s.x += i }\nfor (const id of ['A', 'B', 'C', 'D']) thread(id, add)\n`,
  );
  await page.locator('[data-testid=thread][data-thread=D]').waitFor();
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  const status = page.getByTestId('search-status');
  await until(async () => /schedules? ·/.test(await status.innerText()));
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await until(async () => (await status.getAttribute('data-status')) === 'stopped');
  assert.match(await status.innerText(), /The schedules that were not followed may end differently/);
  await page.getByTestId('findings').waitFor();
}

/** Opens a program that another person wrote. */
async function openFile(page: Page): Promise<void> {
  await openProgram(page, 'lost-update');
  await page.locator('input[type=file]').setInputFiles({
    name: 'program.js',
    mimeType: 'text/javascript',
    buffer: Buffer.from("thread('Stranger', () => yieldNow())\n"),
  });
  await page.getByTestId('foreign').waitFor();
  assert.match(await page.locator('.cm-content').innerText(), /Stranger/);
  assert.equal(await page.getByTestId('thread').count(), 0);
  await page.reload();
  await page.getByTestId('foreign').waitFor();
  await page.getByRole('button', { name: 'Run it here' }).click();
  await page.locator('[data-thread=Stranger][data-testid=thread]').waitFor();
}

/** The same schedule in the other execution: real threads have ids, a model has none. */
async function changeExecution(page: Page): Promise<void> {
  await openProgram(page, 'ab-ba');
  await schedule(page).fill('A B');
  await page.keyboard.press('Enter');
  await hasSchedule(page, 'A B');
  const first = page.getByTestId('thread').first();
  await until(async () => /tid \d+/u.test(await first.innerText()));
  const tid = /tid (\d+)/u.exec(await first.innerText())?.[1] ?? '';
  await page.getByRole('button', { name: /^process \d+$/ }).click();
  const details = page.getByRole('dialog');
  await details.getByRole('tab', { name: 'Threads' }).click();
  await details.getByText(tid, { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await details.waitFor({ state: 'detached' });
  await page.getByText('Model', { exact: true }).click();
  await until(async () => !(await first.innerText()).includes('tid'));
  await hasSchedule(page, 'A B');
}

/** From a scenario of the lab to its program here. */
async function comeFromLab(page: Page): Promise<void> {
  await chooseScenario(page, 'deadlock');
  await page.getByRole('link', { name: 'Drive this by hand' }).click();
  await page.locator('[data-program=ab-ba] [data-testid=thread]').first().waitFor();
  // The place leads back to where one was.
  await page.getByTestId('position').click();
  await page.keyboard.press('1');
  await hasSchedule(page, 'A');
  await goTo(page, 'monitor');
  await goTo(page, 'workbench');
  await hasSchedule(page, 'A');
  assert.equal(await page.getByTestId('workbench').getAttribute('data-program'), 'ab-ba');
}

const parts = [
  [
    'threads are stepped, undone, redone and reset, up to a failure and a deadlock',
    [driveByKeys, runToLocks, changeExecution],
  ],
  [
    'schedules are pasted, marked where they are wrong, kept by a reload, and found by a search',
    [pasteSchedules, searchAll, stopSearch],
  ],
  [
    'a program is edited, with its errors in place, and one from a file runs only when allowed',
    [editProgram, openFile, comeFromLab],
  ],
] as const;

for (const [title, acts] of parts)
  test(`serve: ${title}`, { skip }, async () => {
    await using app = await openApp('serve');
    for (const act of acts) await act(app.page);
  });

test(
  'serve: the workbench fits at 1024×700, is accessible in both themes and complete in Chinese',
  { skip },
  async () => {
    await using app = await openApp('serve');
    const { page } = app;
    await page.setViewportSize({ width: 1024, height: 700 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openProgram(page, 'ab-ba');
    await page.getByTestId('position').click();
    await pressKeys(page, '1 2 1');
    await page.getByTestId('refused').waitFor();
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByTestId('findings').waitFor();
    await page.getByText('All steps as a table').click();
    for (const theme of ['Light', 'Dark']) {
      await page.getByText(theme, { exact: true }).click();
      const overflow = await page.evaluate(() =>
        [document.documentElement, document.querySelector('[data-testid=workbench]')].map((element) =>
          element ? element.scrollWidth - element.clientWidth : -1,
        ),
      );
      assert.deepEqual(overflow, [0, 0]);
      await assertAccessible(page, theme);
    }
    await page.getByText('中文', { exact: true }).click();
    await page.getByText('死锁：线程互相等待').first().waitFor();
    const text = await page.locator('main').innerText();
    assert.doesNotMatch(text, /workbench\.|cli:|\{\{|held by/);
  },
);
