import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { findBrowser } from '#serve/browsers.ts';
import { statFields } from '#shared/text/stat-fields.ts';
import { cpuTimeOf } from './cost.ts';

/** Cost of the dashboard while it is open: CPU time in ms per second. */
export interface ScreenCost {
  /** The browser host: sampler, log and streams. */
  readonly host: number;
  /** The process of the page: `renderer` in the desktop application. */
  readonly renderer: number;
  /** The whole browser: page, painting, its own housekeeping. */
  readonly browser: number;
}

/** The first match of the pattern in a process's output. */
async function firstMatch(child: ChildProcess, from: 'stdout' | 'stderr', pattern: RegExp): Promise<string> {
  const stream = child[from];
  if (!stream) throw new Error('not piped');
  for await (const line of createInterface({ input: stream })) {
    const found = pattern.exec(line)?.[1];
    if (found !== undefined) {
      stream.resume();
      return found;
    }
  }
  throw new Error(`${child.spawnfile} ended before it said where it listens`);
}

/** A process and all its descendants. */
function treeOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    try {
      parents.set(Number(name), Number(statFields(readFileSync(`/proc/${name}/stat`, 'latin1'))[4]));
    } catch {
      // ended since the listing
    }
  }
  const tree = [pid];
  for (let at = 0; at < tree.length; at += 1)
    for (const [child, parent] of parents) if (parent === tree[at]) tree.push(child);
  return tree;
}

/** A connection to the browser's debugging port, where each call gets an answer. */
async function openTalk(url: string): Promise<{
  readonly call: (method: string, params: object, sessionId?: string) => Promise<Record<string, unknown>>;
  readonly close: () => void;
}> {
  const socket = new WebSocket(url);
  await once(socket, 'open');
  let next = 1;
  const waiting = new Map<number, PromiseWithResolvers<Record<string, unknown>>>();
  socket.on('message', (data: Buffer) => {
    const { id, result, error } = JSON.parse(data.toString()) as {
      id?: number;
      result?: Record<string, unknown>;
      error?: { message: string };
    };
    const asked = id === undefined ? undefined : waiting.get(id);
    if (result) asked?.resolve(result);
    else asked?.reject(new Error(error?.message));
  });
  return {
    call: (method, params, sessionId) => {
      const id = next++;
      const asked = Promise.withResolvers<Record<string, unknown>>();
      waiting.set(id, asked);
      socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
      return asked.promise;
    },
    close: () => socket.close(),
  };
}

/** Whether a process of Chromium renders pages. */
function isRenderer(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('--type=renderer');
  } catch {
    return false; // ended
  }
}

/** CPU time by process, so that a process that starts or ends in between does not count backwards. */
function timesOf(pid: number): Map<number, number> {
  const times = new Map<number, number>();
  for (const member of treeOf(pid)) {
    try {
      times.set(member, cpuTimeOf(member));
    } catch {
      // ended since the listing
    }
  }
  return times;
}

function spent(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number {
  return [...after].reduce((sum, [pid, time]) => sum + Math.max(0, time - (before.get(pid) ?? 0)), 0);
}

/**
 * Opens the dashboard in a headless Chromium, waits until it has settled, and measures host and browser
 * for some seconds; `hidden` puts another page in front of it. Null without a browser.
 */
export async function costOfScreen(options: {
  readonly program: readonly string[];
  readonly seconds: number;
  readonly settleSeconds: number;
  readonly hidden: boolean;
  readonly signal: AbortSignal;
}): Promise<ScreenCost | null> {
  const browserPath = findBrowser({ platform: process.platform, env: process.env });
  if (browserPath === null) return null;
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'procession-bench-'));
  stack.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  const begin = (file: string, args: readonly string[]): ChildProcess => {
    const child = spawn(file, [...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Chromium creates folders in the temporary directory: here they are removed with it.
      env: { ...process.env, PROCESSION_HOME: join(folder, 'home'), TMPDIR: folder },
    });
    const ended = once(child, 'exit').catch(() => []);
    stack.defer(async () => {
      child.kill('SIGTERM');
      await ended;
    });
    return child;
  };
  const [node, ...program] = options.program as [string, ...string[]];
  const host = begin(node, [...program, 'serve', '--json']);
  const url = await firstMatch(host, 'stdout', /"url":"([^"]+)"/u);
  host.stderr?.resume();
  const browser = begin(browserPath, [
    '--headless=new',
    '--remote-debugging-port=0',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-gpu',
    '--window-size=1440,900',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ]);
  browser.stdout?.resume();
  const talk = await openTalk(await firstMatch(browser, 'stderr', /DevTools listening on (ws:\S+)/u));
  stack.defer(() => talk.close());
  await talk.call('Target.createTarget', { url });
  await delay(4000, undefined, { signal: options.signal });
  if (options.hidden) {
    const { targetId } = await talk.call('Target.createTarget', { url: 'about:blank' });
    await talk.call('Target.activateTarget', { targetId });
  }
  await delay(options.settleSeconds * 1000, undefined, { signal: options.signal });
  const before = [timesOf(host.pid as number), timesOf(browser.pid as number)] as const;
  const startedAtMs = performance.now();
  await delay(options.seconds * 1000, undefined, { signal: options.signal });
  const seconds = (performance.now() - startedAtMs) / 1000;
  const [hostAfter, browserAfter] = [timesOf(host.pid as number), timesOf(browser.pid as number)];
  const renderers = new Map([...browserAfter].filter(([pid]) => isRenderer(pid)));
  return {
    host: spent(before[0], hostAfter) / seconds,
    renderer: spent(before[1], renderers) / seconds,
    browser: spent(before[1], browserAfter) / seconds,
  };
}
