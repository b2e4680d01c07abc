import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { WebSocket } from 'ws';
import { cpuTimeOf } from '#bench/cost.ts';
import { createClient } from '#shared/rpc/client.ts';
import { enter } from '#shared/rpc/entrance.ts';
import { createSocketTransport } from '#shared/rpc/socket-transport.ts';
import { at, pinnedNode } from '../lib/project.mjs';
import { processesWith, readQuietly } from './marked.mjs';

/** Starts the browser host with a home below `folder`; it ends with the scope or with this process. */
export async function openHost(folder) {
  const [home, probes] = [join(folder, 'home'), join(folder, 'probes')];
  mkdirSync(probes);
  const probe = `${pathToFileURL(at('scripts', 'trust', 'soak-probe.mjs')).href}?folder=${encodeURIComponent(probes)}`;
  const child = spawn(
    pinnedNode(),
    ['--import', probe, at('out', 'main', 'cli.js'), 'serve', '--port', '0', '--json'],
    {
      env: { ...process.env, PROCESSION_HOME: home, TMPDIR: folder },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { url } = JSON.parse((await lines.next()).value);
  const file = (name) => readQuietly(`/proc/${child.pid}/${name}`);

  /** What the host uses now, the processes of the given runs apart; times add up from its start. */
  const measure = (going) => {
    const ofRuns = new Set(going.flatMap((id) => processesWith(`PROCESSION_RUN=${id}\0`)));
    const threads = readdirSync(probes).map((name) => JSON.parse(readFileSync(join(probes, name), 'utf8') || '{}'));
    return {
      rssMib: Number(/^VmRSS:\s*(\d+)/m.exec(file('status'))?.[1]) / 1024,
      heapMib: threads.reduce((sum, { heapBytes = 0 }) => sum + heapBytes, 0) / 2 ** 20,
      loop: threads.find(({ loop }) => loop)?.loop ?? { medianMs: Number.NaN, maxMs: Number.NaN },
      descriptors: readdirSync(`/proc/${child.pid}/fd`).length,
      processes: processesWith(`PROCESSION_HOME=${home}\0`).filter((pid) => !ofRuns.has(pid)).length,
      cpuMs: cpuTimeOf(child.pid),
    };
  };
  return {
    url,
    measure,
    isOver: () => child.exitCode !== null || child.signalCode !== null,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** A client as the page is one. `socket` is for pausing it. */
export async function openClient(url) {
  const { origin, host, hash } = new URL(url);
  // One message at a time, as in a browser: the first of the contract comes right after the one that lets it in.
  const socket = new WebSocket(`ws://${host}/ws`, { origin, allowSynchronousEvents: false });
  await once(socket, 'open');
  await enter(socket, new URLSearchParams(hash.slice(1)).get('token'));
  const client = createClient(createSocketTransport(socket));
  await client.hello;
  return { client, socket, [Symbol.dispose]: () => client.close() };
}
