import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { gather } from '#bench/crowd.ts';
import { endingRuns } from '../../test/support/ending-runs.ts';
import { temporaryFolder } from '../../test/support/temporary-folder.ts';
import { prepare } from '../lib/build.mjs';
import { readOptions, wholeNumber } from '../lib/options.mjs';
import { at } from '../lib/project.mjs';
import { Interruption, Refusal, script } from '../lib/run.mjs';
import { openClient, openHost } from './soak-host.mjs';

// Watches a browser host for long, on a machine full of processes that come and go, with two clients of which one reads
// slowly and a run each minute, and judges whether what it uses stays the same.
const usage = 'node scripts/trust/soak.mjs [--minutes 60] [--processes 5000] [--births 200]';
const sampleSeconds = 10;
const runSeconds = 60;

/** What is measured: its unit, and by which factor the last fifth may exceed the second; null where only the load decides. */
const measures = {
  rssMib: { title: 'memory of the host (RSS), MiB', tolerance: 1.15 },
  heapMib: { title: 'heaps of its threads without garbage, MiB', tolerance: 1.15 },
  descriptors: { title: 'its open descriptors', tolerance: 1.05 },
  processes: { title: 'its processes, without those of a run that is going on', tolerance: 1 },
  cpuPercent: { title: 'its CPU time, % of a processor', tolerance: 1.25 },
  loopMs: { title: 'event loop late, median, ms', tolerance: null },
  loopMaxMs: { title: 'event loop late, maximum, ms', tolerance: null },
  tickMs: { title: 'ticks late, median, ms', tolerance: null },
  tickMaxMs: { title: 'ticks late, maximum, ms', tolerance: null },
  load: { title: 'load of the machine', tolerance: null },
};

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const round = (value) => (Number.isInteger(value) || value >= 100 ? value.toFixed(0) : value.toFixed(1));

/** Processes that live half a second, started at a steady rate. `count` is how many there were so far. */
function openBirths(perSecond) {
  const child = spawn('python3', [at('scripts', 'trust', 'births.py'), String(perSecond)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let total = 0;
  createInterface({ input: child.stdout }).on('line', (line) => (total = Number(line)));
  return {
    count: () => total,
    [Symbol.asyncDispose]: async () => {
      child.stdin.end();
      await exited;
    },
  };
}

/** A client that reads everything at once; returns how late its ticks were since the last call. */
function watchTicks(client) {
  let late = [];
  client.subscribe(
    'processes.watch',
    { intervalMs: 1000 },
    {
      onMessage: ({ time }) => {
        late.push(Date.now() - Date.parse(time));
      },
    },
  );
  for (const name of ['lifecycle.watch', 'alerts.watch', 'machine.watch', 'history.watch'])
    client.subscribe(name, {}, { onMessage: () => {} });
  return {
    take: () => {
      const taken = late;
      late = [];
      return { tickMs: median(taken), tickMaxMs: taken.length > 0 ? Math.max(...taken) : Number.NaN };
    },
  };
}

/** A client that reads for one second of ten. */
async function readSlowly({ client, socket }, signal) {
  client.subscribe('processes.watch', { intervalMs: 1000 }, { onMessage: () => {} });
  client.subscribe('lifecycle.watch', {}, { onMessage: () => {} });
  while (!signal.aborted) {
    socket.pause();
    await delay(9000, undefined, { signal });
    socket.resume();
    await delay(1000, undefined, { signal });
  }
}

/** Starts runs, in turn, and follows what they come to. */
function openRuns(client) {
  const runs = new Map();
  client.subscribe(
    'runs.watch',
    {},
    {
      onMessage: (list) => {
        for (const { run } of list) runs.set(run.id, run);
      },
    },
  );
  let started = 0;
  return {
    start: async () => {
      const { scenario, variant, params } = endingRuns[started % endingRuns.length];
      const values = Object.fromEntries(params.map((param) => param.split('=')));
      started += 1;
      try {
        const { runId } = await client.call('run.start', { scenario, variant, params: values });
        if (!runs.has(runId)) runs.set(runId, { id: runId, scenario, outcome: null });
      } catch (error) {
        if (error.code !== 'run-limit') throw error; // on a slow machine, those before are still going on
      }
    },
    going: () => [...runs.values()].flatMap(({ id, outcome }) => (outcome === null ? [id] : [])),
    text: () => {
      const all = [...runs.values()];
      const passed = all.filter(({ outcome }) => outcome === 'passed').length;
      const others = all.filter(({ outcome }) => outcome !== 'passed');
      const named = others.map(({ scenario, outcome }) => `, ${scenario} ${outcome ?? 'going on'}`).join('');
      return `${runs.size} runs, ${passed} passed${named}`;
    },
  };
}

/** Samples for the whole time, a line each ten seconds. */
async function watch({ minutes, host, runs, ticks, births, signal }) {
  const rows = [];
  const startedAtMs = performance.now();
  let cpuBefore = host.measure([]).cpuMs;
  let birthsBefore = births.count();
  let beforeMs = startedAtMs;
  let runsStarted = 0;
  process.stderr.write(`${['seconds', ...Object.keys(measures), 'births'].join('\t')}\n`);
  while (performance.now() - startedAtMs < minutes * 60_000) {
    await delay(sampleSeconds * 1000, undefined, { signal });
    if (host.isOver()) throw new Refusal('The host has ended.');
    const { cpuMs, loop, ...used } = host.measure(runs.going());
    const nowMs = performance.now();
    const seconds = (nowMs - beforeMs) / 1000;
    const row = {
      ...used,
      cpuPercent: (cpuMs - cpuBefore) / seconds / 10,
      loopMs: loop.medianMs,
      loopMaxMs: loop.maxMs,
      ...ticks.take(),
      load: loadavg()[0],
    };
    rows.push(row);
    const birthRate = (births.count() - birthsBefore) / seconds;
    const shown = Object.keys(measures).map((name) => round(row[name]));
    process.stderr.write(`${[round((nowMs - startedAtMs) / 1000), ...shown, round(birthRate)].join('\t')}\n`);
    [cpuBefore, birthsBefore, beforeMs] = [cpuMs, births.count(), nowMs];
    if ((nowMs - startedAtMs) / 1000 >= (runsStarted + 1) * runSeconds) {
      runsStarted += 1;
      await runs.start();
    }
  }
  return rows;
}

/** Prints the medians of the second and the last fifth; returns whether all stayed the same. */
function judge(rows) {
  const fifth = Math.max(1, Math.floor(rows.length / 5));
  const [early, late] = [rows.slice(fifth, 2 * fifth), rows.slice(-fifth)];
  console.log(
    '| what | second fifth | last fifth | maximum | tolerated | flat |\n| --- | ---: | ---: | ---: | ---: | --- |',
  );
  let isFlat = true;
  for (const [name, { title, tolerance }] of Object.entries(measures)) {
    const of = (some) => some.map((row) => row[name]).filter(Number.isFinite);
    const [before, after, maximum] = [median(of(early)), median(of(late)), Math.max(...of(rows))];
    const isKept = tolerance === null || after <= before * tolerance;
    isFlat &&= isKept;
    const verdict = tolerance === null ? [' ', ' '] : [`× ${tolerance.toFixed(2)}`, isKept ? 'yes' : 'no'];
    console.log(`| ${[title, round(before), round(after), round(maximum), ...verdict].join(' | ')} |`);
  }
  return isFlat;
}

await script(async () => {
  if (process.platform !== 'linux') throw new Refusal('needs /proc');
  const text = (value) => ({ type: 'string', default: value });
  const { values } = readOptions(usage, { minutes: text('60'), processes: text('5000'), births: text('200') });
  const asked = (name) => wholeNumber(`--${name}`, values[name]);
  const [minutes, processes, perSecond] = ['minutes', 'processes', 'births'].map(asked);
  await prepare();
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => stop.abort(new Interruption(name)));
  const { signal } = stop;
  try {
    using folder = temporaryFolder();
    await using _crowd = await gather({ idle: processes, busy: 0, signal });
    await using births = openBirths(perSecond);
    await using host = await openHost(folder.path);
    using steady = await openClient(host.url);
    using slow = await openClient(host.url);
    // The ring is to be full before the first of the compared parts begins.
    const seconds = Math.min(1800, Math.max(60, (minutes * 60) / 10));
    await steady.client.call('history.limit', { seconds, bytes: 64 * 2 ** 20 });
    await steady.client.call('alerts.set', { rules: [{ id: 'births', text: 'appears name=sleep', enabled: true }] });
    const ticks = watchTicks(steady.client);
    const runs = openRuns(steady.client);
    const reading = readSlowly(slow, signal).catch(() => {}); // ends with the signal
    const rows = await watch({ minutes, host, runs, ticks, births, signal });
    const isFlat = judge(rows);
    const rate = births.count() / minutes / 60;
    console.log(
      `\n${minutes} minutes, ${processes} processes, ${rate.toFixed(0)} births a second, ${runs.text()}; ` +
        `two clients, of which one reads one second of ten.`,
    );
    stop.abort();
    await reading;
    return isFlat ? 0 : 1;
  } catch (error) {
    throw signal.aborted && signal.reason instanceof Interruption ? signal.reason : error;
  }
});
