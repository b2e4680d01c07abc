import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openApp, skipReason } from '../support/hosts.ts';
import { assertAccessible, goTo, startScenario, verdict } from '../support/pages.ts';
import { until } from '../support/until.ts';

const skip = skipReason('serve') ?? false;
const panes = [
  'Scheduling',
  'Process states',
  'Interleaving',
  'Banker’s algorithm',
  'Deadlock detection',
  'Batch era',
] as const;

async function openPane(page: Page, name: (typeof panes)[number]): Promise<void> {
  await goTo(page, 'simulators');
  await page.getByRole('tab', { name }).click();
  await page.getByRole('tabpanel', { name }).getByTestId('simulated').waitFor();
}

async function choose(page: Page, example: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Example' }).selectOption({ label: `Example: ${example}` });
}

test(
  'serve: every simulator says that it is one, fits at 1024×700 and is accessible in both themes',
  { skip },
  async () => {
    await using app = await openApp('serve');
    const { page } = app;
    await page.setViewportSize({ width: 1024, height: 700 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await goTo(page, 'simulators');
    for (const theme of ['Light', 'Dark']) {
      await page.getByText(theme, { exact: true }).click();
      for (const pane of panes) {
        await openPane(page, pane);
        assert.equal(await page.getByTestId('simulated').first().innerText(), 'Simulated');
        const overflow = await page.evaluate(() =>
          [document.documentElement, document.querySelector('[data-testid=simulator]')].map((element) =>
            element ? element.scrollWidth - element.clientWidth : -1,
          ),
        );
        assert.deepEqual(overflow, [0, 0], pane);
        await assertAccessible(page, `${pane}, ${theme}`);
      }
    }
    await openPane(page, 'Scheduling');
    await page.getByText('All policies side by side').click();
    await page.getByTestId('comparison').waitFor();
    await assertAccessible(page, 'comparison');
  },
);

test('serve: Chinese texts are complete on every simulator', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await goTo(page, 'simulators');
  await page.getByText('中文', { exact: true }).click();
  for (const pane of ['scheduling', 'process-states', 'interleaving', 'bankers', 'deadlock-detection', 'batch']) {
    await page.evaluate((id) => {
      window.location.hash = `#/simulators/${id}`;
    }, pane);
    await page.locator(`[data-testid=simulator][data-pane=${pane}]`).waitFor();
    const text = await page.locator('main').innerText();
    assert.match(text, /模拟/);
    assert.doesNotMatch(text, /simulators\.|sim:|\{\{/);
  }
});

test('serve: a schedule is edited, stepped through by keyboard and compared', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await openPane(page, 'Scheduling');
  const averages = page.getByTestId('averages');
  assert.ok((await averages.innerText()).endsWith('17.00'));
  await page.getByRole('combobox', { name: 'Policy' }).selectOption('rr');
  await until(async () => (await averages.innerText()).endsWith('5.67'));
  await page.getByRole('slider', { name: 'Quantum' }).focus();
  await page.keyboard.press('ArrowLeft');
  await until(async () => (await averages.innerText()).endsWith('5.00'));
  await page.keyboard.press('ArrowRight');
  await until(async () => (await averages.innerText()).endsWith('5.67'));

  const position = page.getByTestId('player-position');
  const forward = page.getByRole('button', { name: 'One step forward' });
  for (let step = 0; step < 5; step += 1) await forward.press('Enter');
  assert.equal(await position.innerText(), 'Tick 5 of 29');
  assert.equal(await page.getByTestId('running').innerText(), 'B');
  assert.deepEqual(await page.getByTestId('queues').locator('dd').allInnerTexts(), ['B', 'C\nA', 'none']);
  await page.getByRole('button', { name: 'One step back' }).click();
  assert.equal(await position.innerText(), 'Tick 4 of 29');
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('10');
  await page.getByRole('button', { name: 'Play' }).click();
  await until(async () => (await position.innerText()) === 'Tick 29 of 29');

  await page.getByRole('switch', { name: 'Hide what comes later' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'To the start' }).click();
  await until(async () => (await averages.innerText()).endsWith('?'));

  await page.getByText('All policies side by side').click();
  const rows = page.getByTestId('comparison').locator('tbody tr');
  assert.equal(await rows.count(), 11);
  assert.match(await page.getByTestId('comparison').locator('[data-policy=sjf]').innerText(), /3\.00\t13\.00\t3\.00/);
});

test('serve: jobs are added and removed, and wrong values are reported with their place', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await openPane(page, 'Scheduling');
  const rows = page.getByTestId('job-editor').locator('tbody tr');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await until(async () => (await rows.count()) === 4);
  assert.equal(await page.getByRole('textbox', { name: 'Job 4: Name' }).inputValue(), 'D');
  const length = page.getByRole('textbox', { name: 'Job 2: Length' });
  await length.fill('-3');
  await page.getByTestId('problem').getByText('Parameter “Job 2: Length” is -3').waitFor();
  assert.equal(await length.getAttribute('aria-invalid'), 'true');
  await length.fill('');
  await page.getByTestId('problem').getByText('“Job 2: Length” is missing').waitFor();
  await length.fill('3');
  await page.getByTestId('problem').waitFor({ state: 'detached' });
  await page.getByRole('textbox', { name: 'Job 2: Name' }).fill('A');
  await page.getByText('The ID “A” is used twice.').waitFor();
  await page.getByRole('button', { name: 'Remove A' }).nth(1).click();
  await page.getByTestId('problem').waitFor({ state: 'detached' });
  // What was set up is there again after another place was opened.
  await goTo(page, 'lab');
  await goTo(page, 'simulators');
  assert.equal(await rows.count(), 3);
});

test('serve: only the options of the chosen policy are shown, and every policy draws a chart', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await openPane(page, 'Scheduling');
  const labels = {
    rr: 'Quantum',
    mlfq: 'Boost every',
    priority: 'Pre-emptive',
    lottery: 'Seed',
    multicore: 'CPUs',
  } as const;
  const policy = page.getByRole('combobox', { name: 'Policy' });
  for (const value of [
    'fcfs',
    'sjf',
    'srtf',
    'hrrn',
    'priority',
    'priority-rr',
    'rr',
    'mlfq',
    'lottery',
    'stride',
    'multicore',
  ]) {
    await policy.selectOption(value);
    await page.locator('[data-testid=gantt] rect title').first().waitFor({ state: 'attached' });
    for (const [owner, label] of Object.entries(labels)) {
      const shown =
        (await page.getByRole('region', { name: 'Settings' }).getByText(label, { exact: true }).count()) > 0;
      const wanted =
        owner === value ||
        (label === 'Quantum' && ['priority-rr', 'mlfq', 'lottery', 'stride', 'multicore'].includes(value));
      assert.equal(shown, wanted, `${value}: ${label}`);
    }
  }
});

test('serve: processes change their states step by step', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await openPane(page, 'Process states');
  const now = page.getByTestId('states-now').locator('dd');
  assert.deepEqual((await now.allInnerTexts()).slice(0, 2), ['running (computes)', 'ready']);
  for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: 'One step forward' }).click();
  assert.deepEqual((await now.allInnerTexts()).slice(0, 2), ['blocked', 'running (computes)']);
  assert.match(
    (await page.getByTestId('states-diagram').getAttribute('aria-label')) ?? '',
    /running: P1; .*blocked: P0/,
  );
  await page.getByRole('textbox', { name: 'Process 0: Program' }).fill('c2,x');
  await page.getByTestId('problem').getByText('“x” is not a valid instruction').waitFor();
});

test('serve: a lost update is found among all interleavings and shown', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await openPane(page, 'Interleaving');
  const outcomes = page.getByTestId('outcome');
  assert.deepEqual(
    (await outcomes.allInnerTexts()).map((text) => text.split(/\s+/).slice(0, 2)),
    [
      ['count=1', '18'],
      ['count=2', '2'],
    ],
  );
  await page.getByRole('button', { name: 'Show this one: count=2' }).click();
  await page.getByText('Final memory: count=2').waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Schedule' }).inputValue(), '000111');
  await page.getByRole('button', { name: 'One step forward' }).click();
  await page.locator('[data-testid=steps] tr[data-current=true]').getByText('mov count, %ax').waitFor();
  await choose(page, 'Two locks, opposite order');
  await page.getByText('the threads wait for each other forever').waitFor();
  await page.getByRole('textbox', { name: 'Program 0' }).fill('movv');
  await page.getByTestId('problem').getByText('Program 0, line 1: “movv” is not a valid instruction').waitFor();
});

test('serve: the banker grants, delays and refuses; detection names the deadlocked', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await openPane(page, 'Banker’s algorithm');
  await page.getByTestId('safety').getByText('P1 → P3 → P4 → P0 → P2').waitFor();
  const verdicts = (): Promise<(string | null)[]> =>
    page
      .getByTestId('requests')
      .locator('li')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-verdict')));
  assert.deepEqual(await verdicts(), ['granted', 'must-wait', 'must-wait']);
  await page.getByRole('combobox', { name: 'Process' }).selectOption('P3');
  await page.getByRole('textbox', { name: 'Request A' }).fill('1');
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await until(async () => (await verdicts()).at(-1) === 'exceeds-claim');
  await choose(page, 'Unsafe but not deadlocked');
  await page.getByTestId('safety').getByText('unsafe').waitFor();

  await openPane(page, 'Deadlock detection');
  await page.getByTestId('detection').getByText('Deadlocked: P0, P1.').waitFor();
  assert.equal(await page.locator('[data-testid=allocation-graph] [data-deadlocked=true]').count(), 2);
  await page.getByRole('textbox', { name: 'Available A' }).fill('1');
  await page.getByTestId('detection').getByText('No deadlock').waitFor();
});

test('serve: the four eras keep the CPU busier one after another', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await openPane(page, 'Batch era');
  const busy = (await page.getByTestId('eras').locator('tbody tr').allInnerTexts()).map((text) =>
    Number(/([\d.]+) %/.exec(text)?.[1]),
  );
  assert.equal(busy.length, 4);
  assert.ok(
    busy.every((percent, index) => index === 0 || percent > (busy[index - 1] ?? 0)),
    busy.join(' '),
  );
  assert.equal(await page.getByTestId('gantt').count(), 4);
});

test(
  'serve: the jobs of the pane run as real processes, with simulated times beside the measured ones',
  { skip: skip || (process.platform === 'linux' ? false : 'needs Linux') },
  async () => {
    await using app = await openApp('serve');
    const { page } = app;
    await openPane(page, 'Scheduling');
    await page.getByRole('textbox', { name: 'Nice value of B' }).fill('99');
    await page.getByTestId('run-real').click();
    await page.getByTestId('problem').getByText('it must be from 0 to 19').waitFor();
    await page.getByRole('textbox', { name: 'Nice value of B' }).fill('5');
    await page.getByTestId('run-real').click();
    assert.equal((await verdict(page)).outcome, 'passed');
    const table = page.getByTestId('metric-table');
    assert.deepEqual(await table.getByRole('rowheader').allInnerTexts(), ['A', 'B', 'C']);
    assert.match(
      await table.getByRole('rowgroup').first().innerText(),
      /Turnaround, measured[^]*Turnaround, simulated/,
    );
    await assertAccessible(page, 'run with a table of metrics');
  },
);

test('serve: a simulated scenario says so before and during its run', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await startScenario(page, { scenario: 'batch-era' });
  await verdict(page);
  assert.equal(await page.getByTestId('simulated').first().innerText(), 'Simulated');
  await page.getByRole('link', { name: 'Back to the scenario' }).click();
  await page.getByTestId('simulated').first().waitFor();
});
