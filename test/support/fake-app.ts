import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { startServer } from '#serve/server.ts';
import type { CallHandlers, Service, StreamHandlers } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors.ts';
import { collectErrors, launchBrowser } from './browser.ts';
import { fakeDetail } from './fake-detail.ts';
import { fakeRow, fakeSummary } from './fake-processes.ts';
import { fakeSettings } from './fake-settings.ts';
import { FakeStream } from './fake-source.ts';

const rendererDir = fileURLToPath(new URL('../../out/renderer', import.meta.url));
const hostInfo = {
  hostname: 'fake',
  platform: 'linux',
  cores: 4,
  processors: [0, 1, 2, 3],
  totalMemoryBytes: 16e9,
  uptimeSeconds: 93_784,
};

const notSupported = (what: string) => (): never => {
  throw new AppError('not-supported', { what });
};
/** What an older host does not know. */
const notTold = {
  'machine.watch': notSupported('machine.watch'),
  'lifecycle.watch': notSupported('lifecycle.watch'),
  'alerts.watch': notSupported('alerts.watch'),
};

/**
 * The built screen in a real Chromium over a host that the test controls. Calls and streams that are not given do the
 * usual with a few fake processes.
 */
export async function openFakeApp(
  options: {
    readonly calls?: Partial<CallHandlers>;
    readonly streams?: Partial<StreamHandlers>;
    readonly place?: string;
  } = {},
): Promise<AsyncDisposable & { readonly page: Page }> {
  const rows = Array.from({ length: 40 }, (_, index) => fakeRow(index + 1));
  const tick = {
    type: 'tick',
    seq: 1,
    time: new Date().toISOString(),
    elapsedMs: 1000,
    added: rows,
    changed: [],
    removed: [],
    summary: fakeSummary(rows, 1),
  } as const;
  const detail: CallHandlers['process.detail'] = ({ pid }) => {
    const row = rows.find((one) => one.pid === pid);
    if (!row) throw new AppError('process-gone', { pid });
    return fakeDetail(row, rows);
  };
  const settings = fakeSettings();
  const calls = {
    ...settings.calls,
    'host.info': () => hostInfo,
    'process.detail': detail,
    'run.list': () => [],
    'session.list': () => [],
    'scenario.list': () => [],
    'scenario.version': () => ({ version: 'none' }),
    'interpreter.missing': () => [],
    ...options.calls,
  } as unknown as CallHandlers;
  const streams = {
    ...settings.streams,
    'processes.watch': new FakeStream(() => [tick]).source,
    'runs.watch': new FakeStream<never>().source,
    ...notTold,
    ...options.streams,
  } as unknown as StreamHandlers;
  const engine: Service = {
    capabilities: { host: 'browser', platform: 'linux', signals: true, threads: true, reveal: false, trash: false },
    calls,
    streams,
  };
  const problems: string[] = [];
  await using stack = new AsyncDisposableStack();
  const server = await startServer({
    engine,
    host: '127.0.0.1',
    port: 0,
    rendererDir,
    onProblem: (error) => problems.push(error.message),
  });
  stack.defer(() => server.close());
  const browser = await launchBrowser();
  stack.defer(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en', reducedMotion: 'reduce' });
  collectErrors(page, problems);
  await page.goto(server.url);
  await page.waitForSelector('main');
  if (options.place)
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, options.place);
  const kept = stack.move();
  return {
    page,
    [Symbol.asyncDispose]: async () => {
      await kept.disposeAsync();
      assert.deepEqual(problems, [], 'nothing complained');
    },
  };
}
