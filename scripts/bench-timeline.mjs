// Measures the timeline in a real browser: `npm run bench:timeline`. Prints frame times at five zooms, the first paint
// of a recorded run, and memory. There is no peer beside it: Perfetto's UI is in no package registry, and Debian's
// Chromium is built without chrome://tracing.
import { cpus } from 'node:os';
import { openFakeApp } from '../test/support/fake-app.ts';
import { fakeActor, fakeReport } from '../test/support/fake-report.ts';
import { FakeStream } from '../test/support/fake-source.ts';

const laneCount = 200;
const sliceCount = 1_000_000;
const messageEvents = 1000;
const frames = 120;
const second = 1e9;
const lengthNs = 20 * second;

/** Events of workers that take a lock and let it go, again and again: each makes a segment. */
function makeEvents() {
  const events = [];
  const add = (actor, atNs, body) => events.push({ seq: events.length + 1, actor, atNs, ...body });
  add('main', 0, {
    kind: 'actor-started',
    role: 'main',
    actorKind: 'process',
    pid: 500,
    tid: 500,
    ppid: 1,
    parent: null,
    startTime: null,
  });
  for (let lane = 1; lane < laneCount; lane += 1)
    add(`worker-${lane}`, lane * 1000, {
      kind: 'actor-started',
      role: 'worker',
      actorKind: 'thread',
      pid: 500,
      tid: 500 + lane,
      ppid: 1,
      parent: 'main',
      startTime: null,
    });
  const perLane = Math.floor(sliceCount / (laneCount - 1));
  const stepNs = lengthNs / (perLane + 1);
  for (let step = 1; step <= perLane; step += 1)
    for (let lane = 1; lane < laneCount; lane += 1) {
      const object = { id: `lock-${lane % 5}`, type: 'mutex' };
      const atNs = Math.round(step * stepNs + ((lane * 7919) % 1000) * (stepNs / 2000));
      const waitSeq = Math.ceil(step / 2);
      if (step % 2 === 1)
        add(`worker-${lane}`, atNs, { kind: 'wait', object, op: 'acquire', waitSeq, timed: false, held: [] });
      else
        add(`worker-${lane}`, atNs, { kind: 'proceed', object, op: 'acquire', outcome: 'timeout', waitSeq, held: [] });
    }
  return events;
}

const events = makeEvents();
const messages = [
  { type: 'report', report: { ...fakeReport('deadlock'), actors: [fakeActor('main', 0)], findings: [], checks: [] } },
];
for (let at = 0; at < events.length; at += messageEvents)
  messages.push({ type: 'events', events: events.slice(at, at + messageEvents) });
messages.push({ type: 'end' });

await using app = await openFakeApp({ streams: { 'run.watch': new FakeStream(() => messages).source } });
const { page } = app;
await page.setViewportSize({ width: 1440, height: 900 });
const started = performance.now();
await page.evaluate(() => {
  window.location.hash = '#/lab/run/deadlock';
});
await page.locator(`[data-testid=run-lanes][data-lanes="${laneCount}"]`).waitFor({ timeout: 300_000 });
const firstMs = performance.now() - started;
await page.waitForFunction(
  (lastNs) => Number(document.querySelector('[data-testid=run-lanes]')?.getAttribute('data-to')) >= lastNs,
  0.98 * lengthNs,
  { timeout: 300_000 },
);
const wholeMs = performance.now() - started;
// What is derived from all events follows when no more come.
await page.waitForTimeout(5000);

/** Pans, or zooms by 2 % where all is in view, for a number of frames; returns the time between them, in ms. */
const measure = (whole) =>
  page.evaluate(
    async ({ count, zooms }) => {
      const frame = document.querySelector('[data-testid=timeline-frame]');
      const box = frame.getBoundingClientRect();
      const next = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const times = [];
      let last = await next();
      for (let index = 0; index < count; index += 1) {
        const panPx = index % 20 < 10 ? 12 : -12;
        const zoomPx = index % 2 === 0 ? -10 : 10;
        frame.dispatchEvent(
          new WheelEvent('wheel', {
            deltaX: zooms ? 0 : panPx,
            deltaY: zooms ? zoomPx : 0,
            clientX: box.left + box.width / 2,
            clientY: box.top + 40,
            bubbles: true,
            cancelable: true,
          }),
        );
        const now = await next();
        times.push(now - last);
        last = now;
      }
      return times.sort((a, b) => a - b);
    },
    { count: frames, zooms: whole },
  );

const box = await page.getByTestId('timeline-frame').boundingBox();
await page.mouse.move(box.x + box.width / 2, box.y + 60);
const spanNs = async () => {
  const lanes = page.getByTestId('run-lanes');
  return Number(await lanes.getAttribute('data-to')) - Number(await lanes.getAttribute('data-from'));
};
const lines = [];
for (const wantedNs of [lengthNs, 2 * second, 0.2 * second, 0.02 * second, 0.0002 * second]) {
  while ((await spanNs()) > wantedNs * 1.1) {
    await page.mouse.wheel(0, 300);
    const before = await spanNs();
    await page.mouse.wheel(0, -900);
    await page.waitForTimeout(60);
    if ((await spanNs()) >= before) break;
  }
  const times = await measure(wantedNs === lengthNs);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))].toFixed(1);
  const inTime = (100 * times.filter((time) => time <= 17.5).length) / times.length;
  lines.push(
    `| ${((await spanNs()) / 1e6).toPrecision(3)} ms | ${at(0.5)} ms | ${at(0.95)} ms | ${at(1)} ms | ${inTime.toFixed(0)} % |`,
  );
}
const heap = await page.evaluate(() => performance.memory?.usedJSHeapSize ?? 0);
process.stdout.write(
  `${[
    `Timeline of ${laneCount} lanes and ${events.length} segments on ${cpus().length} × ${cpus()[0].model}, Chromium ${page.context().browser().version()}`,
    '',
    '| in view | median frame | 95th percentile | slowest | at 60 frames a second |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
    `First lanes after ${(firstMs / 1000).toFixed(1)} s, all of the run after ${(wholeMs / 1000).toFixed(1)} s; heap of the page: ${(heap / 2 ** 20).toFixed(0)} MiB.`,
  ].join('\n')}\n`,
);
