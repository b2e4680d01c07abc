import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { RunUpdate } from '#shared/contract/contract.ts';
import type { LabEvent, LabEventBody, SyncObject } from '#shared/model/lab.ts';
import { openFakeApp } from '../support/fake-app.ts';
import { fakeActor, fakeReport } from '../support/fake-report.ts';
import { FakeStream } from '../support/fake-source.ts';
import { skipReason } from '../support/hosts.ts';
import { assertAccessible } from '../support/pages.ts';
import { until } from '../support/until.ts';

const skip = skipReason('serve') ?? false;
const lock: SyncObject = { id: 'door', type: 'mutex' };
const second = 1e9;

/** Five workers take one lock in turn, each for 100 ms; the stage needed two seconds before. */
function turns(): readonly LabEvent[] {
  const events: LabEvent[] = [];
  const add = (actor: string, atNs: number, body: LabEventBody): void =>
    void events.push({ seq: events.length + 1, actor, atNs, ...body });
  const start = (actor: string, atNs: number, tid: number): void =>
    add(actor, atNs, {
      kind: 'actor-started',
      role: 'worker',
      actorKind: actor === 'main' ? 'process' : 'thread',
      pid: 500,
      tid,
      ppid: 1,
      parent: actor === 'main' ? null : 'main',
      startTime: null,
    });
  start('main', 0.5 * second, 500);
  for (let index = 0; index < 5; index += 1) {
    const actor = `worker-${index + 1}`;
    const beginNs = 2 * second + index * 1e6;
    const turnNs = 2 * second + 50e6 + index * 100e6;
    start(actor, beginNs, 501 + index);
    add(actor, beginNs + 10e6, { kind: 'wait', object: lock, op: 'acquire', waitSeq: 1, timed: false, held: [] });
    add(actor, turnNs, { kind: 'proceed', object: lock, op: 'acquire', outcome: 'ok', waitSeq: 1, held: ['door'] });
    add(actor, turnNs + 99e6, { kind: 'release', object: lock, op: 'release' });
    add(actor, turnNs + 110e6, { kind: 'actor-ended', exitCode: 0 });
  }
  add('main', 3 * second, { kind: 'actor-ended', exitCode: 0 });
  return events.toSorted((a, b) => a.atNs - b.atNs);
}

function openTurns(events = turns()) {
  const report = {
    ...fakeReport('deadlock'),
    actors: [fakeActor('main', 0)],
    findings: [],
    checks: [],
  };
  const stream = new FakeStream<RunUpdate>(() => [
    { type: 'report', report },
    { type: 'events', events: [...events] },
    { type: 'end' },
  ]);
  return openFakeApp({ streams: { 'run.watch': stream.source }, place: '#/lab/run/deadlock' });
}

/** A worker that holds one lock after the other. */
function manyLocks(count: number): readonly LabEvent[] {
  return turns().flatMap((event) =>
    event.actor === 'main' && event.kind === 'actor-ended'
      ? [
          ...Array.from({ length: count }, (_, index) => index).flatMap((index): LabEvent[] => {
            const object = { id: `shelf-${index}`, type: 'mutex' } as const;
            const atNs = 2.5 * second + index * 1e6;
            const base = { actor: 'main', object, op: 'acquire', waitSeq: index + 1 };
            return [
              { ...base, seq: 1000 + 2 * index, atNs, kind: 'wait', timed: false, held: [] },
              { ...base, seq: 1001 + 2 * index, atNs: atNs + 1000, kind: 'proceed', outcome: 'ok', held: [object.id] },
            ];
          }),
          event,
        ]
      : [event],
  );
}

interface Span {
  readonly fromNs: number;
  readonly toNs: number;
}

async function viewOf(page: Page): Promise<Span> {
  const lanes = page.getByTestId('run-lanes');
  return {
    fromNs: Number(await lanes.getAttribute('data-from')),
    toNs: Number(await lanes.getAttribute('data-to')),
  };
}

const spanOf = ({ fromNs, toNs }: Span): number => toNs - fromNs;

/** Where an instant of a lane is on the screen. */
async function pointAt(page: Page, actor: string, atNs: number): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator(`[data-testid=run-lane][data-actor="${actor}"] [data-track]`).boundingBox();
  assert.ok(box);
  const view = await viewOf(page);
  return { x: box.x + ((atNs - view.fromNs) / spanOf(view)) * box.width, y: box.y + 12 };
}

test(
  'fake host: the timeline is moved by wheel and drag; a click selects, Shift measures, and a reload shows the same',
  { skip },
  async () => {
    await using app = await openTurns();
    const { page } = app;
    await page.getByTestId('run-lane').nth(5).waitFor();
    const fit = await viewOf(page);
    assert.ok(fit.fromNs > 1.9 * second && fit.toNs < 2.8 * second, 'it begins with the first worker');
    await page.getByText('starting: 1.').waitFor();

    // At 2.1 s worker-2 waits for the lock that worker-1 holds.
    const place = await pointAt(page, 'worker-2', 2.1 * second);
    await page.mouse.move(place.x, place.y);
    await page.getByTestId('timeline-hover').getByText('waiting for a lock: door').waitFor();
    for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, -200);
    await until(async () => spanOf(await viewOf(page)) < spanOf(fit) / 4);
    const near = await pointAt(page, 'worker-2', 2.1 * second);
    assert.ok(Math.abs(near.x - place.x) < 3, `${near.x} instead of ${place.x}`);

    await page.mouse.click(place.x, place.y);
    const details = page.getByTestId('slice-details');
    await details.getByText('worker-1 held it for').waitFor();
    await details.getByText('4 others waited for it, too').waitFor();
    await details.getByText('worker-1 ended this wait at 2.149 s (door).').waitFor();
    await page.getByTestId('cursor-time').getByText('at 2.100 s').waitFor();
    await page.getByTestId('graph-waits').locator('text', { hasText: 'worker-1' }).waitFor();
    await assertAccessible(page, 'selected segment');

    await until(() => page.evaluate(() => window.location.hash.includes('slice=')));
    const before = await viewOf(page);
    await page.reload();
    await details.getByText('worker-1 held it for').waitFor();
    const after = await viewOf(page);
    assert.ok(Math.abs(after.fromNs - before.fromNs) < 2 && Math.abs(after.toNs - before.toNs) < 2);

    await details.getByRole('button', { name: 'Next blocker' }).click();
    await details.getByText('worker-1', { exact: true }).waitFor();

    await page.getByRole('button', { name: 'Show all' }).click();
    await until(async () => spanOf(await viewOf(page)) === spanOf(fit));
    await page.getByRole('button', { name: 'With start-up and clean-up' }).click();
    await until(async () => (await viewOf(page)).fromNs === 0);
    await page.getByRole('button', { name: 'Show all' }).click();
    await until(async () => spanOf(await viewOf(page)) === spanOf(fit));
    const [from, to] = [await pointAt(page, 'worker-3', 2.2 * second), await pointAt(page, 'worker-3', 2.3 * second)];
    await page.keyboard.down('Shift');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    const range = page.getByTestId('range-details');
    await range.getByText(/^(?:99|100|101)(?:\.\d)? ms, from/u).waitFor();
    await range.getByText('waiting for a lock').first().waitFor();
    await range.getByRole('button', { name: 'Zoom to the range' }).click();
    await until(async () => spanOf(await viewOf(page)) < 0.12 * second);

    const zoomed = await viewOf(page);
    const middle = await pointAt(page, 'worker-3', (zoomed.fromNs + zoomed.toNs) / 2);
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x - 200, middle.y, { steps: 4 });
    await page.mouse.up();
    await until(async () => (await viewOf(page)).fromNs > zoomed.fromNs);
    assert.ok(Math.abs(spanOf(await viewOf(page)) - spanOf(zoomed)) < 2, 'moving does not zoom');

    const moved = await viewOf(page);
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x, middle.y - 300);
    await page.mouse.up();
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.move(middle.x - 200, middle.y, { steps: 4 });
    await page.getByTestId('timeline-hover').waitFor();
    assert.deepEqual(await viewOf(page), moved, 'a button that was released outside drags nothing');

    await page.getByRole('button', { name: 'Next event' }).click();
    await until(async () => (await viewOf(page)).fromNs < zoomed.fromNs);
    assert.ok(Math.abs(spanOf(await viewOf(page)) - spanOf(zoomed)) < 2, 'the view goes to an event without zooming');
  },
);

test('fake host: by keyboard: segments, lanes, zoom, table, critical path and playback', { skip }, async () => {
  await using app = await openTurns();
  const { page } = app;
  await page.getByTestId('run-lane').nth(5).waitFor();
  const track = (actor: string) => page.locator(`[data-testid=run-lane][data-actor="${actor}"] [data-track]`);
  await track('main').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await until(() => track('worker-2').evaluate((element) => element === document.activeElement));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const details = page.getByTestId('slice-details');
  await details.getByText('worker-2').first().waitFor();
  await details.getByText('waiting for a lock: door').waitFor();
  assert.match(
    (await track('worker-2').getAttribute('aria-label')) ?? '',
    /waiting for a lock: door, 2\.011 s to 2\.150 s/u,
  );
  const fit = await viewOf(page);
  await page.keyboard.press('f');
  await until(async () => spanOf(await viewOf(page)) < 0.2 * second);
  await page.keyboard.press('s');
  await until(async () => spanOf(await viewOf(page)) > 0.2 * second);
  await page.keyboard.press('End');
  await until(async () => (await viewOf(page)).toNs >= 3 * second);
  await page.keyboard.press('Home');
  await until(async () => (await viewOf(page)).fromNs === 0);
  await page.keyboard.press('0');
  await until(async () => spanOf(await viewOf(page)) === spanOf(fit));
  await page.keyboard.press('Escape');
  await details.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Segments of worker-3 as a table' }).press('Enter');
  const table = page.getByTestId('slice-table');
  await table.getByText('waiting for a lock: door').waitFor();
  await table.getByRole('button', { name: '2.012 s' }).press('Enter');
  await details.getByText('worker-3').first().waitFor();
  await page.getByRole('checkbox', { name: 'Critical path' }).check();
  await page.getByTestId('critical-path').getByText('The run took 2.5 s along this path').waitFor();
  await assertAccessible(page, 'timeline with everything open');

  await page.getByRole('button', { name: 'Hide worker-4' }).press('Enter');
  await page.locator('[data-testid=run-lane][data-actor="worker-4"]').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Show 1 hidden lane' }).press('Enter');
  await page.locator('[data-testid=run-lane][data-actor="worker-4"]').waitFor();
  await page.getByRole('button', { name: 'Pin worker-5 to the top' }).press('Enter');
  await until(async () => (await page.getByTestId('run-lane').first().getAttribute('data-actor')) === 'worker-5');
  await page.getByRole('button', { name: 'Hide the lanes under main' }).press('Enter');
  await until(async () => (await page.getByTestId('run-lane').count()) === 2);

  await page.getByRole('button', { name: 'Next event' }).press('Enter');
  const time = page.getByTestId('cursor-time');
  const first = await time.innerText();
  assert.match(first, /at 2\.\d{3} s$/u);
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('100');
  await page.getByRole('button', { name: 'Play' }).press('Enter');
  await page.getByRole('button', { name: 'Play' }).waitFor(); // it has come to the end
  await time.getByText('at 2.560 s').waitFor();
  await page.getByRole('button', { name: 'Back to the end' }).press('Enter');
  await time.getByText('Click in the timeline').waitFor();
  await page.getByTestId('event-row').first().getByRole('button').press('Enter');
  await time.getByText(/at \d\.\d{3} s$/u).waitFor();
});

test('fake host: the legend says how many locks it does not name, and names them when asked', { skip }, async () => {
  await using app = await openTurns(manyLocks(60));
  const { page } = app;
  const named = page.getByRole('listitem').filter({ hasText: /holds (shelf|door)/u });
  const more = page.getByTestId('more-locks');
  await until(async () => (await more.textContent()) === 'and 53 more locks');
  assert.equal(await named.count(), 8);
  await more.click();
  await until(async () => (await more.textContent()) === 'and 3 more locks');
  await more.click();
  await until(async () => (await named.count()) === 61);
  await more.click();
  await until(async () => (await named.count()) === 8);
});
