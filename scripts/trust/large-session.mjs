import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { syntheticTicks } from '#bench/synthetic-ticks.ts';
import { Ring } from '../../src/engine/history/ring.ts';
import { openEngine } from '../../test/support/open-engine.ts';
import { sampleEvents, sampleReport, sampleRun } from '../../test/support/session-samples.ts';
import { temporaryFolder } from '../../test/support/temporary-folder.ts';
import { readOptions, wholeNumber } from '../lib/options.mjs';
import { run, script } from '../lib/run.mjs';

// Builds a session of the given size, then opens it through a fresh engine and prints what that took. A FILE that is
// there is only opened.
const usage = 'node scripts/trust/large-session.mjs [--mib 1024] [FILE]';
const mb = 2 ** 20;

async function build(path, bytes) {
  await using opened = await openEngine({ sessionFile: path });
  const { store } = opened.engine;
  for (let run = 1; run <= 20; run += 1) {
    const id = `run-${run}`;
    store.startRun(sampleRun(id));
    for (let seq = 1; seq <= 50_000; seq += 5000) store.appendEvents(id, sampleEvents(5000, seq));
    store.finishRun(sampleReport(id, 50_000));
    await store.flush();
  }
  // Every process is busy, so that a second takes as much space as it can.
  const ring = new Ring({ seconds: 60, bytes: 64 * mb }, 3000);
  let growing = null;
  let first = true;
  for (const tick of syntheticTicks({ processes: 500, share: 1, fromMs: Date.UTC(2026, 0, 5, 9) })) {
    ring.add(tick, first);
    first = false;
    if (Date.parse(tick.time) % 30_000 !== 29_000) continue;
    growing = ring.growing();
    store.recordMachine(growing);
    await store.flush();
    if (statSync(path).size >= bytes) break;
  }
}

function peakMb() {
  return process.resourceUsage().maxRSS / 1024;
}

async function timed(name, work) {
  const startedAtMs = performance.now();
  const result = await work();
  console.log(
    `${name.padEnd(28)} ${(performance.now() - startedAtMs).toFixed(0).padStart(6)} ms   peak ${peakMb().toFixed(0)} MB`,
  );
  return result;
}

function firstMessage(client, name, params) {
  return new Promise((done, failed) => {
    const stop = client.subscribe(name, params, {
      onMessage: (message) => {
        stop();
        done(message);
      },
      onEnd: (error) => failed(error ?? new Error('ended')),
    });
  });
}

function toEnd(client, name, params) {
  return new Promise((done, failed) => {
    let count = 0;
    client.subscribe(name, params, {
      onMessage: (message) => {
        count += message.length ?? 1;
      },
      onEnd: (error) => (error ? failed(error) : done(count)),
    });
  });
}

async function open(path) {
  await using opened = await openEngine({ sessionFile: path, record: false });
  const { client } = opened;
  console.log(`${(statSync(path).size / mb).toFixed(0)} MB in the file; at the start: peak ${peakMb().toFixed(0)} MB`);
  const [session] = await timed('sessions', () => client.call('session.list', {}));
  const sessionId = session.id;
  const info = await timed('what it holds', () => client.call('history.info', { sessionId }));
  await timed('its runs', () => client.call('run.list', { sessionId }));
  await timed('one run, every event', () => toEnd(client, 'run.watch', { sessionId, runId: 'run-7' }));
  await timed('chart', () => toEnd(client, 'history.watch', { sessionId }));
  const [from, to] = [Date.parse(info.from), Date.parse(info.to)];
  for (const part of [0, 0.25, 0.5, 0.75, 0.999]) {
    const instant = new Date(from + (to - from) * part).toISOString();
    await timed(`the table at ${Math.round(part * 100)} %`, () =>
      firstMessage(client, 'history.play', { sessionId, from: instant, speed: 0 }),
    );
  }
  const late = new Date(to - 120_000).toISOString();
  await timed('its last 2 min. at 100 ×', () => toEnd(client, 'history.play', { sessionId, from: late, speed: 100 }));
  console.log(`${info.frames} instants; peak of the host: ${peakMb().toFixed(0)} MB (promised: < 300 MB)`);
  return peakMb() < 300 ? 0 : 1;
}

/** Opens the file in a process of its own: building it must not count. */
const openApart = (path) => run(process.execPath, [...process.execArgv, import.meta.filename, path, '--open']);

await script(async () => {
  const { values, positionals } = readOptions(
    usage,
    { mib: { type: 'string', default: '1024' }, open: { type: 'boolean' } },
    { allowPositionals: true },
  );
  const bytes = wholeNumber('--mib', values.mib) * mb;
  if (values.open && positionals[0] !== undefined) return open(resolve(positionals[0]));
  using folder = temporaryFolder();
  const path = resolve(positionals[0] ?? join(folder.path, 'large.sqlite'));
  if (!existsSync(path)) await timed('building', () => build(path, bytes));
  return await openApart(path); // the folder goes with this scope
});
