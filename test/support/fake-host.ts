import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { Service, StreamSource } from '#shared/contract/contract.ts';
import type { ProcessTick, RowChange } from '#shared/model/delta.ts';
import { type RowExtra } from '#shared/model/fields.ts';
import { noExtras, type Identity, type ProcessRow } from '#shared/model/process.ts';
import { startServer } from '#serve/server.ts';
import { collectErrors, launchBrowser } from './browser.ts';
import { fakeRow, fakeSummary } from './fake-processes.ts';
import { fakeSettings } from './fake-settings.ts';

/** What the page asked of the fake host. */
interface Asked {
  readonly watches: { readonly intervalMs: number; readonly extras: readonly RowExtra[] }[];
  lists: number;
  readonly actions: { readonly name: string; readonly input: unknown }[];
}

/** A page on a host whose processes are made up, so that there can be many and all is known of them. */
export interface FakeHost extends AsyncDisposable {
  readonly page: Page;
  readonly asked: Asked;
  readonly errors: readonly string[];
  /** Sends the next tick to all watchers. */
  readonly tick: () => void;
}

function tickOf(rows: readonly ProcessRow[], round: number, first: boolean): ProcessTick {
  const changed = first
    ? []
    : rows.flatMap((row): RowChange[] => {
        const { pid, startTime, cpuPercent } = fakeRow(row.pid, round);
        return cpuPercent === fakeRow(row.pid, round - 1).cpuPercent
          ? []
          : [{ pid, startTime, cpuPercent, cpuTimeMs: pid * 1000 + round }];
      });
  return {
    type: 'tick',
    seq: round + 1,
    time: new Date(Date.UTC(2026, 0, 2, 9, 0, round)).toISOString(),
    elapsedMs: 1000,
    summary: fakeSummary(rows, round),
    added: first ? rows.map((row) => ({ ...row, cpuPercent: fakeRow(row.pid, round).cpuPercent })) : [],
    changed,
    removed: [],
  };
}

/**
 * Serves `count` processes and opens the built screen on them. With `tickMs` they move by themselves, else by `tick`.
 */
export async function openFakeHost({
  count,
  tickMs,
}: {
  readonly count: number;
  readonly tickMs?: number;
}): Promise<FakeHost> {
  const rows = Array.from({ length: count }, (_, index) => fakeRow(index + 1));
  const asked: Asked = { watches: [], lists: 0, actions: [] };
  const wakers = new Set<() => void>();
  let round = 0;
  const watch = (params: Asked['watches'][number]): StreamSource<ProcessTick> => {
    asked.watches.push(params);
    let sent = -1;
    let waker: (() => void) | null = null;
    const shown = rows.map((row) =>
      params.extras.includes('io')
        ? { ...row, readBytesPerSecond: row.pid * 10, writtenBytesPerSecond: 0 }
        : { ...row, ...noExtras },
    );
    return {
      next: () => {
        if (sent === round) return undefined;
        const message = tickOf(shown, round, sent === -1);
        sent = round;
        return message;
      },
      done: () => false,
      start: (wake) => wakers.add((waker = wake)),
      dispose: () => waker && wakers.delete(waker),
    };
  };
  const act = (name: string, done: 'done' | 'signalled') => (input: { readonly targets: readonly Identity[] }) => {
    asked.actions.push({ name, input });
    return { [done]: input.targets, refused: [], pending: [], survived: [] };
  };
  const idle = { next: () => undefined, done: () => false, start: () => {}, dispose: () => {} };
  const settings = fakeSettings();
  const calls = {
    ...settings.calls,
    'host.info': () => ({
      hostname: 'fake',
      platform: 'linux',
      cores: 4,
      processors: [0, 1, 2, 3],
      totalMemoryBytes: 16e9,
      uptimeSeconds: 1000,
    }),
    'process.list': () => {
      asked.lists += 1;
      const { summary, time, elapsedMs } = tickOf(rows, round, true);
      return { time, elapsedMs, summary, host: {}, processes: rows.map(({ pid }) => fakeRow(pid, round)) };
    },
    'process.detail': () => ({ scheduling: { affinity: '0-1' } }),
    'process.signal': act('signal', 'signalled'),
    'process.renice': act('renice', 'done'),
    'process.setAffinity': act('setAffinity', 'done'),
  };
  const service = {
    capabilities: { host: 'browser', platform: 'linux', signals: true, threads: true },
    calls,
    streams: new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'settings.watch') return settings.streams[name];
          return name === 'processes.watch' ? watch : () => idle;
        },
      },
    ),
  } as unknown as Service;
  const problems: string[] = [];
  const server = await startServer({
    engine: service,
    host: '127.0.0.1',
    port: 0,
    rendererDir: fileURLToPath(new URL('../../out/renderer', import.meta.url)),
    onProblem: (error) => problems.push(error.code),
  });
  const tick = (): void => {
    round += 1;
    for (const wake of wakers) wake();
  };
  const timer = tickMs === undefined ? undefined : setInterval(tick, tickMs);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  collectErrors(page, problems);
  await page.goto(server.url);
  await page.waitForSelector('[data-testid=process-row]');
  return {
    page,
    asked,
    tick,
    errors: problems,
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      await browser.close();
      await server.close();
    },
  };
}
