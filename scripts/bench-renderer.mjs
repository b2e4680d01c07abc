// Prints the page's tasks of over 50 ms with 10,000 processes: `node scripts/bench-renderer.mjs [COUNT]`.
import { openFakeHost } from '../test/support/fake-host.ts';

const count = Number(process.argv[2] ?? 10_000);
const stepMs = 3000;

await using host = await openFakeHost({ count, tickMs: 1000 });
const { page } = host;
await page.setViewportSize({ width: 1440, height: 900 });
await page.evaluate(() => {
  globalThis.longTasks = [];
  new PerformanceObserver((list) =>
    globalThis.longTasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration }))),
  ).observe({ type: 'longtask', buffered: true });
});
const heading = (name) => page.getByRole('columnheader', { name }).getByRole('button');
const filter = page.getByRole('combobox', { name: 'Filter processes' });
const rows = page.getByTestId('process-row').first();
const steps = {
  'first ticks': async () => {},
  'ticks only': async () => {},
  'scroll through': async () => {
    await page.evaluate(async () => {
      const table = document.querySelector('[data-testid=process-table]');
      for (let at = 0; at < 60; at += 1) {
        table.scrollTop = (at * table.scrollHeight) / 60;
        await new Promise(requestAnimationFrame);
      }
      table.scrollTop = 0;
    });
  },
  'sort by memory': () => heading(/^Memory/).click(),
  'sort by name': () => heading(/^Name/).click(),
  'sort by CPU': () => heading(/^CPU %/).click(),
  'type a filter': async () => {
    await filter.click();
    await page.keyboard.type('user:ada node', { delay: 60 });
  },
  'clear the filter': async () => {
    await page.keyboard.press('Escape');
    await filter.fill('');
  },
  'tree on': () => page.getByRole('button', { name: 'Tree' }).click(),
  'tree ticks': async () => {},
  'tree off': () => page.getByRole('button', { name: 'Tree' }).click(),
  group: () => page.getByLabel('Group', { exact: true }).selectOption('application'),
  'group off': () => page.getByLabel('Group', { exact: true }).selectOption(''),
  'choose all': async () => {
    await rows.click();
    await page.keyboard.press('Control+a');
  },
};
for (const [name, act] of Object.entries(steps)) {
  const from = name === 'first ticks' ? 0 : await page.evaluate(() => performance.now());
  await act();
  await page.waitForTimeout(stepMs);
  const found = await page.evaluate(
    (since) =>
      globalThis.longTasks.filter(({ startTime }) => startTime >= since).map(({ duration }) => Math.round(duration)),
    from,
  );
  process.stdout.write(`${name.padEnd(18)} ${found.length === 0 ? 'none over 50 ms' : `${found.join(', ')} ms`}\n`);
}
