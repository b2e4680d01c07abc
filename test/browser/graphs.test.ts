import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { RunUpdate } from '#shared/contract/contract.ts';
import type { ActorSample, Finding, RunReport, RunSample } from '#shared/model/lab.ts';
import { openFakeApp } from '../support/fake-app.ts';
import { fakeReport } from '../support/fake-report.ts';
import { FakeStream } from '../support/fake-source.ts';
import { GraphScript } from '../support/graph-events.ts';
import { skipReason } from '../support/hosts.ts';
import { assertAccessible } from '../support/pages.ts';

const skip = skipReason('serve') ?? false;

/** Two workers share a permit, then deadlock; a grandchild is adopted, its parent a zombie. */
function openGraphs() {
  const script = new GraphScript()
    .start('main', 100, null, 50)
    .start('worker-1', 201, 'main', 100)
    .start('worker-2', 202, 'main', 100)
    .start('grandchild', 300, 'worker-1', 201)
    .take('worker-1', 'places', 'semaphore', 0)
    .wait('worker-2', 'places', 'semaphore')
    .release('worker-1', 'places', 'semaphore', 1)
    .take('worker-2', 'places', 'semaphore', 0)
    .release('worker-2', 'places', 'semaphore', 1)
    .take('worker-1', 'A')
    .take('worker-2', 'B')
    .wait('worker-1', 'B')
    .wait('worker-2', 'A')
    .add('worker-1', { kind: 'actor-exited', subject: 'worker-1', exitCode: null, signal: 'SIGKILL' });
  const { events } = script;
  const found = (kind: Finding['kind'], objects: readonly string[]): Finding => ({
    kind,
    atNs: 13e6,
    actors: ['worker-1', 'worker-2'],
    objects,
    detail: { key: 'lock-order', params: { cycle: '' } },
  });
  const seen = (pid: number, ppid: number, state: 'S' | 'Z'): ActorSample => ({
    pid,
    ppid,
    state,
    startTime: '',
    parentName: 'init',
    pgid: null,
    sid: null,
    tty: null,
    rssBytes: null,
    cpuPercent: null,
    threads: null,
  });
  const samples: readonly RunSample[] = [
    { atNs: 14e6, processes: [seen(100, 50, 'S'), seen(201, 100, 'Z'), seen(300, 1, 'S')] },
    { atNs: 16e6, processes: [seen(100, 50, 'S'), seen(201, 100, 'Z'), seen(300, 1, 'S')] },
  ];
  const report: RunReport = {
    ...fakeReport('deadlock'),
    findings: [found('deadlock', ['B', 'A']), found('lock-order', ['A', 'B'])],
  };
  const stream = new FakeStream<RunUpdate>(() => [
    { type: 'report', report },
    { type: 'events', events },
    { type: 'samples', samples },
    { type: 'end' },
  ]);
  return openFakeApp({ streams: { 'run.watch': stream.source }, place: '#/lab/run/deadlock' });
}

/** What overlaps in the picture: nodes with each other, and arrowheads with nodes. */
const overlaps = (page: Page) =>
  page.locator('[data-testid=graphs] svg[role=group]').evaluate((svg) => {
    const shapes = [...svg.querySelectorAll('[data-node]')].flatMap(
      (node) => node.querySelector<SVGGeometryElement>('rect, polygon, circle') ?? [],
    );
    const heads = [...svg.querySelectorAll<SVGPolygonElement>('[data-edge] polygon')];
    const boxes = shapes.map((shape) => shape.getBoundingClientRect());
    const touching = boxes.filter((a, at) =>
      boxes.slice(at + 1).some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    const inside = heads.filter((head) =>
      [...head.points].some((point) => shapes.some((shape) => shape.isPointInFill(point))),
    );
    return { shapes: shapes.length, heads: heads.length, touching: touching.length, inside: inside.length };
  });

const placesOf = (page: Page) =>
  page
    .locator('[data-testid=graphs] [data-node] > :first-child')
    .evaluateAll((shapes) => shapes.map((shape) => shape.getAttribute('points') ?? shape.getAttribute('x')));

test(
  'fake host: each graph of a run is read by mouse, keyboard and screen reader, leads to the timeline and is saved',
  { skip },
  async () => {
    await using app = await openGraphs();
    const { page } = app;
    const graphs = page.getByTestId('graphs');
    const tab = (name: string) => graphs.getByRole('tab', { name }).click();
    const details = page.getByTestId('slice-details');
    const time = page.getByTestId('cursor-time');

    await page.locator('[data-testid=graph-waits][data-bad=true]').waitFor();
    await graphs.getByText('Cycle: worker-1 → B → worker-2 → A → worker-1.').waitFor();
    assert.deepEqual(await overlaps(page), { shapes: 4, heads: 4, touching: 0, inside: 0 });
    const places = await placesOf(page);
    await assertAccessible(page, 'wait-for graph');
    // By keyboard: the items are one stop of the tab order, arrows move, Enter shows.
    const first = graphs.locator('svg [tabindex="0"]');
    await first.focus();
    const names = new Set<string>();
    for (let index = 0; index < 8; index += 1) {
      names.add((await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? '');
      await page.keyboard.press('ArrowRight');
    }
    assert.ok(names.has('worker-2 waits for A') && names.has('A is held by worker-1') && names.has('B, lock'));
    assert.equal(names.size, 8);
    await page.getByRole('button', { name: 'A is held by worker-1' }).focus();
    await page.keyboard.press('Enter');
    await time.getByText('at 0.010 s').waitFor();
    await details.getByText('worker-1').first().waitFor();
    await graphs.getByText('State at 0.010 s.').waitFor();
    assert.deepEqual(await graphs.locator('[data-edge]').count(), 1);
    assert.deepEqual(await placesOf(page), places, 'nothing moves with the instant');

    await tab('Resources');
    await graphs.getByRole('button', { name: 'Show when most waited' }).click();
    await time.getByText('at 0.013 s').waitFor();
    await graphs.locator('[data-dots="0/1"]').waitFor();
    assert.equal((await overlaps(page)).touching, 0);
    await assertAccessible(page, 'resources');

    await tab('Lock order');
    await graphs.getByText('Locks were asked for in contradictory orders (red).').waitFor();
    assert.deepEqual(await graphs.locator('[data-edge][data-bad=true]').count(), 2);
    await graphs.locator('[data-item="A>B"] text').click();
    await time.getByText('at 0.012 s').waitFor();
    await details.getByText('waiting for a lock: B').waitFor();
    await graphs.getByRole('button', { name: 'worker-1 took A at 0.010 s' }).click();
    await time.getByText('at 0.010 s').waitFor();
    await page.getByRole('radiogroup', { name: 'Theme' }).getByText('Dark', { exact: true }).click();
    await page.waitForSelector('html[data-mantine-color-scheme=dark]');
    await assertAccessible(page, 'lock order');
    const save = async (format: string): Promise<Buffer> => {
      const button = graphs.getByRole('button', { name: `Save Lock order as ${format}` });
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      assert.match(
        download.suggestedFilename(),
        new RegExp(String.raw`^deadlock-lock-order\.${format.toLowerCase()}$`, 'u'),
      );
      return readFileSync(await download.path());
    };
    const svg = (await save('SVG')).toString();
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="\d+"/u);
    assert.match(svg, /<title>Lock order<\/title>.*run deadlock.*worker-1 asked for B while holding A/su);
    assert.doesNotMatch(svg, /var\(|currentColor|href|<script/u);
    const png = await save('PNG');
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    const [, width] = /width="(\d+)"/u.exec(svg) ?? [];
    assert.equal(png.readUInt32BE(16), 2 * Number(width));

    await tab('Process tree');
    await graphs.locator('[data-zombie=worker-1]').waitFor();
    await graphs.getByText('As a list').click();
    await graphs.getByRole('listitem').getByText('init (1) adopted grandchild, seen at 0.014 s').waitFor();
    await graphs.getByRole('listitem').getByText('worker-1 exited at 0.014 s: SIGKILL').waitFor();
    await assertAccessible(page, 'process tree');
  },
);
