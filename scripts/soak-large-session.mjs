// Builds a session of the given size in MB, then opens it through a fresh engine and prints what that took:
// `node scripts/soak-large-session.mjs [MB] [FILE]`. A FILE that is there is only opened.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Ring } from '../src/engine/history/ring.ts';
import { syntheticTicks } from '#bench/synthetic-ticks.ts';
import { openEngine } from '../test/support/open-engine.ts';
import { sampleEvents, sampleReport, sampleRun } from '../test/support/session-samples.ts';

const mb = 2 ** 20;
const [size = '1024', file] = process.argv.slice(2).filter((word) => word !== '--open');
const script = import.meta.filename;

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
  process.exitCode = peakMb() < 300 ? 0 : 1;
}

if (process.argv.includes('--open')) await open(resolve(file));
else {
  const scratch = file === undefined ? mkdtempSync(join(tmpdir(), 'procession-soak-')) : null;
  const path = resolve(file ?? join(scratch, 'large.sqlite'));
  try {
    if (!existsSync(path)) await timed('building', () => build(path, Number(size) * mb));
    // Another process: building must not count.
    process.exitCode = spawnSync(process.execPath, [script, size, path, '--open'], { stdio: 'inherit' }).status ?? 1;
  } finally {
    if (scratch) rmSync(scratch, { recursive: true, force: true });
  }
}
