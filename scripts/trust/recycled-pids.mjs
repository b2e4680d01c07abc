import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { at, pinnedNode } from '../lib/project.mjs';
import { Refusal, run, script } from '../lib/run.mjs';

// Signals, renices and binds processes while some of them end and other processes get their pids, in a PID
// namespace of its own, and counts the processes that kept an effect meant for another one.
//   node scripts/trust/recycled-pids.mjs [attempts = 2000]
const targetsPerCall = 20;
const recycledPerCall = 8;
const actions = {
  signal: (targets) => ['process.signal', { targets, signal: 'SIGTERM', tree: false }],
  renice: (targets) => ['process.renice', { targets, nice: 7 }],
  affinity: (targets) => ['process.setAffinity', { targets, processors: [0] }],
};

/** Why it cannot run here; null if it can. */
function hindrance() {
  if (process.platform !== 'linux') return 'needs PID namespaces of Linux';
  if (process.getuid() !== 0) return 'needs root to make a PID namespace and to choose pids in it';
  const probe = ['--pid', '--fork', '--mount-proc', 'sh', '-c', 'echo 100 > /proc/sys/kernel/ns_last_pid; python3 -V'];
  return spawnSync('unshare', probe).status === 0 ? null : 'needs unshare, ns_last_pid and python3';
}

/** The parent of all targets, in a process of its own: it recycles pids while a call is on its way. */
function openRecycler() {
  const child = spawn('python3', [at('scripts', 'trust', 'recycler.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (request) => {
    child.stdin.write(`${JSON.stringify(request)}\n`);
    return JSON.parse((await lines.next()).value);
  };
  return { ask, [Symbol.dispose]: () => child.kill('SIGKILL') };
}

async function openEngine(dataDir) {
  const { createEngine } = await import('#engine/engine.ts');
  const entry = (path) => at('src', path);
  return createEngine({
    entries: {
      actor: entry('lab/runtime/actor-entry.ts'),
      guardian: entry('engine/guardian-entry.ts'),
      sampler: entry('engine/monitor/sampler-worker.ts'),
      store: entry('engine/session/store-worker.ts'),
      reader: entry('engine/session/reader-entry.ts'),
      history: entry('engine/history/history-worker.ts'),
      workbench: entry('engine/workbench/workbench-entry.ts'),
    },
    dataDir,
    record: false,
    sampler: 'auto',
    host: 'terminal',
    exportTarget: async () => null,
    onProblem: (error) => console.error(error.message),
  });
}

/** Acts on `attempts` processes, some of which are replaced meanwhile. */
async function measure({ engine, recycler, action, attempts }) {
  const sum = { attempts: 0, recycled: 0, hit: 0 };
  let withinSeconds = 0.005;
  while (sum.attempts < attempts) {
    const pids = await recycler.ask({ do: 'make', count: targetsPerCall });
    await delay(30); // start times count in 10 ms: a pid that is reused within them is the same identity
    const targets = await Promise.all(pids.map((pid) => engine.monitor.identify(pid)));
    const recycling = recycler.ask({ do: 'recycle', count: recycledPerCall, withinSeconds });
    const startedAtMs = performance.now();
    const [name, input] = action(targets);
    await engine.calls[name](input);
    withinSeconds = Math.max(0.002, ((performance.now() - startedAtMs) / 1000) * 1.2);
    sum.recycled += (await recycling).length;
    sum.hit += (await recycler.ask({ do: 'check' })).length;
    sum.attempts += targetsPerCall;
  }
  return sum;
}

async function inside(attempts) {
  const dataDir = mkdtempSync(join(tmpdir(), 'procession-trust-'));
  const engine = await openEngine(dataDir);
  using recycler = openRecycler();
  try {
    let hit = 0;
    console.log(['action', 'attempts', 'recycled', 'wrongly hit'].map((text) => text.padStart(14)).join(''));
    for (const [name, action] of Object.entries(actions)) {
      const sum = await measure({ engine, recycler, action, attempts: attempts / Object.keys(actions).length });
      console.log([name, sum.attempts, sum.recycled, sum.hit].map((value) => String(value).padStart(14)).join(''));
      hit += sum.hit;
    }
    return hit === 0 ? 0 : 1;
  } finally {
    await engine.dispose();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

await script(async () => {
  const attempts = Number(process.argv[2] ?? 2000);
  if (!Number.isInteger(attempts) || attempts < 1)
    throw new Refusal('How many attempts? A whole number, such as 2000.');
  if (process.argv[3] === 'inside') return inside(attempts);
  const missing = hindrance();
  if (missing !== null) {
    console.log(`Not run: it ${missing}.`);
    return 0;
  }
  // The shell is the first process of the namespace and collects orphans.
  const self = [pinnedNode(), fileURLToPath(import.meta.url), String(attempts), 'inside'];
  const flags = ['--pid', '--fork', '--mount-proc', '--kill-child'];
  return run('unshare', [...flags, 'sh', '-c', '"$@"; exit $?', 'sh', ...self]);
});
