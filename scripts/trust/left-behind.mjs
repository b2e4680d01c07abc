import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { prepare } from '../lib/build.mjs';
import { say } from '../lib/messages.mjs';
import { at, pinnedNode } from '../lib/project.mjs';
import { Refusal, script } from '../lib/run.mjs';

// Ends runs in every bad way and counts what is left: processes after 2, 5 and 9 seconds, files of the temporary
// folder, and both again after the next start.
//   node scripts/trust/left-behind.mjs [fault ...]
const scenarios = [
  ['deadlock', 'ab-ba'],
  ['zombie', 'reap'],
  ['orphan', ''],
  ['daemon', ''],
  ['process-tree', ''],
  ['pool', 'map'],
  ['gil', 'no-gil'],
  ['tcp-server', ''],
];

const kill = (pids, signal) => {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // gone
    }
  }
};
const pick = (list) => list.slice(Math.floor(Math.random() * list.length)).slice(0, 1);

/** A fault of some actors, and then one of their host. */
const hostAfter = (choose, signal, hostSignal) => ({
  strike: (host, actors) => {
    kill(choose(actors), signal);
    kill([host], hostSignal);
  },
});

/** Each gets the host's pid and the pids of the run's processes. */
const faults = {
  'SIGINT at once': { early: true, strike: (host) => kill([host], 'SIGINT') },
  SIGINT: { strike: (host) => kill([host], 'SIGINT') },
  SIGTERM: { strike: (host) => kill([host], 'SIGTERM') },
  SIGHUP: { strike: (host) => kill([host], 'SIGHUP') },
  'kill -9 of the host': { strike: (host) => kill([host], 'SIGKILL') },
  'kill -9 of the process group': { strike: (host) => kill([-host], 'SIGKILL') },
  'kill -9 of one actor, then SIGINT': hostAfter(pick, 'SIGKILL', 'SIGINT'),
  'one actor stopped, SIGINT': hostAfter(pick, 'SIGSTOP', 'SIGINT'),
  'one actor stopped, kill -9 of the host': hostAfter(pick, 'SIGSTOP', 'SIGKILL'),
  'all actors stopped, kill -9 of the host': hostAfter((actors) => actors, 'SIGSTOP', 'SIGKILL'),
};

/** Processes with all of these texts in their environment. */
function processesWith(...texts) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const environment = readFileSync(`/proc/${pid}/environ`, 'latin1');
        return texts.every((text) => environment.includes(text));
      } catch {
        return false; // gone, or not ours
      }
    })
    .map(Number);
}

async function oneCase([scenario, variant], { early = false, strike }) {
  const folder = mkdtempSync(join(tmpdir(), 'trust-'));
  const home = join(folder, 'home');
  const temporary = mkdtempSync(join(folder, 'tmp-'));
  const env = { ...process.env, PROCESSION_HOME: home, TMPDIR: temporary };
  const cli = [at('out', 'main', 'cli.js')];
  const host = spawn(pinnedNode(), [...cli, 'run', scenario, ...(variant === '' ? [] : ['--variant', variant])], {
    env,
    detached: true,
    stdio: 'ignore',
  });
  const mark = `PROCESSION_HOME=${home}\0`;
  const actors = () => processesWith(mark, 'PROCESSION_RUN=');
  if (early) await delay(150 + Math.random() * 1000);
  else for (let turn = 0; turn < 3000 && actors().length < 2 && host.exitCode === null; turn += 1) await delay(10);
  if (!early) await delay(Math.random() * 300);
  const struck = host.exitCode === null;
  const exited = once(host, 'exit');
  if (struck) strike(host.pid, actors());
  const left = [];
  for (const seconds of [2, 3, 4]) {
    await delay(seconds * 1000);
    left.push(processesWith(mark).length);
    if (left.at(-1) === 0) break;
  }
  const files = readdirSync(temporary).length;
  spawnSync(pinnedNode(), [...cli, 'ps'], { env, stdio: 'ignore' });
  await delay(500);
  const later = { processes: processesWith(mark).length, files: readdirSync(temporary).length };
  kill(processesWith(mark), 'SIGKILL');
  await exited;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return { struck, left: [0, 1, 2].map((index) => left[index] ?? 0), files, later };
}

await script(async () => {
  if (process.platform !== 'linux') throw new Refusal('needs /proc');
  const wanted = process.argv.slice(2);
  const known = Object.keys(faults);
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Refusal(say.unknownArgument(unknown, known.join(' | ')));
  await prepare();
  const rows = [];
  for (const [name, fault] of Object.entries(faults)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const sum = { cases: 0, left: [0, 0, 0], files: 0, laterProcesses: 0, laterFiles: 0 };
    for (const scenario of scenarios) {
      const { struck, left, files, later } = await oneCase(scenario, fault);
      if (!struck) continue;
      sum.cases += 1;
      left.forEach((count, index) => (sum.left[index] += count > 0 ? 1 : 0));
      sum.files += files > 0 ? 1 : 0;
      sum.laterProcesses += later.processes;
      sum.laterFiles += later.files;
    }
    rows.push([name, sum.cases, ...sum.left, sum.files, sum.laterProcesses, sum.laterFiles]);
    process.stderr.write(`${rows.at(-1).join(' | ')}\n`);
  }
  const head = [
    'fault',
    'cases',
    'left after 2 s',
    'after 5 s',
    'after 9 s',
    'files left',
    'processes after the next start',
    'files after it',
  ];
  process.stdout.write(`| ${head.join(' | ')} |\n| --- |${' ---: |'.repeat(head.length - 1)}\n`);
  for (const row of rows) process.stdout.write(`| ${row.join(' | ')} |\n`);
  return rows.every((row) => row[4] === 0 && row[6] === 0 && row[7] === 0) ? 0 : 1;
});
