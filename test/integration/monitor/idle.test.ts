import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { test } from 'node:test';
import { readMachine } from '#engine/monitor/linux/machine.ts';
import { parseForks, parseRunnable } from '#engine/monitor/linux/parse-proc.ts';
import { parseStat, type StatFields } from '#engine/monitor/linux/parse-stat.ts';
import { descriptorBudget } from '#engine/monitor/linux/descriptor-plan.ts';
import { CpuClocks } from '#engine/monitor/linux/cpu-clocks.ts';
import { ProcTable } from '#engine/monitor/linux/proc-table.ts';
import { IdleChecks } from '#engine/monitor/linux/idle-checks.ts';
import { SchedstatLines } from '#engine/monitor/linux/schedstat-lines.ts';
import type { ActivityProbe } from '#engine/monitor/linux/activity-probe.ts';
import { seededRandom } from '#lab/runtime/seeded-random.ts';

// PROCESSION_CHURN_PASSES=6000 makes it a comparison of ten minutes.
const passes = Number(process.env['PROCESSION_CHURN_PASSES'] ?? 60);
const intervalMs = 100;

/** For how many passes in a row a value may be outdated. */
const patience: Readonly<Partial<Record<keyof StatFields, number>>> = {
  state: 1,
  cpuTicks: 1,
  userTicks: 1,
  systemTicks: 1,
  childTicks: 1,
  minorFaults: 5,
  majorFaults: 5,
  ppid: 5,
  nice: 5,
  threads: 5,
  rssPages: 5,
};

function fullRead(pid: number): StatFields | null {
  try {
    const bytes = readFileSync(`/proc/${pid}/stat`);
    return parseStat(bytes, bytes.length);
  } catch {
    return null; // gone
  }
}

/** CPU time in ns that the kernel has charged to the threads of a process. */
function chargeOf(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/task`).reduce(
      (sum, tid) => sum + Number(readFileSync(`/proc/${pid}/task/${tid}/schedstat`, 'utf8').split(' ', 1)[0]),
      0,
    );
  } catch {
    return Number.NaN; // gone
  }
}

/** A sleeper; a shell that works now and then; a parent that leaves a child behind when it is killed. */
const programs = [
  'sleep 600',
  'while :; do i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done; sleep 0.3; done',
  'sleep 600 & wait',
  // The main thread sleeps, another thread works now and then.
  `exec ${process.execPath} -e 'new (require("node:worker_threads").Worker)("setInterval(() => { const end = Date.now() + 3; while (Date.now() < end); }, 250)", { eval: true })'`,
];

class Churn implements Disposable {
  readonly #children = new Map<number, ChildProcess>();
  readonly #random = seededRandom(11);
  readonly strays = new Set<number>();

  get pids(): readonly number[] {
    return [...this.#children.keys(), ...this.strays];
  }

  grow(): void {
    const child = spawn('sh', ['-c', this.#pick(programs)], {
      stdio: 'ignore',
      env: { ...process.env, PROCESSION_TEST_CHURN: '1' },
    });
    if (child.pid === undefined) return;
    const { pid } = child;
    this.#children.set(pid, child);
    child.once('exit', () => this.#children.delete(pid));
  }

  /** Changes one of the processes from outside. */
  disturb(): void {
    const pid = this.#pick([...this.#children.keys()]);
    const child = this.#children.get(pid);
    for (const stray of childrenOf(pid)) this.strays.add(stray);
    switch (Math.floor(this.#random() * 5)) {
      case 0:
        child?.kill('SIGSTOP');
        break;
      case 1:
        child?.kill('SIGCONT');
        break;
      case 2:
        setPriority(pid, Math.floor(this.#random() * 20));
        break;
      case 3:
        child?.kill('SIGKILL');
        break;
      default:
        this.grow();
    }
  }

  #pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)] as T;
  }

  [Symbol.dispose](): void {
    for (const [pid, child] of this.#children) {
      for (const stray of childrenOf(pid)) this.strays.add(stray);
      child.kill('SIGKILL');
    }
    for (const pid of this.strays) {
      try {
        if (readFileSync(`/proc/${pid}/environ`, 'utf8').includes('PROCESSION_TEST_CHURN=1'))
          process.kill(pid, 'SIGKILL');
      } catch {
        // gone
      }
    }
  }
}

function childrenOf(pid: number): readonly number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return []; // gone
  }
}

const waysToDetect: Readonly<
  Record<string, () => { readonly probe: ActivityProbe; readonly checks: IdleChecks | null; readonly budget?: number }>
> = {
  'by the CPU clock': () => ({ probe: CpuClocks.open() as ActivityProbe, checks: IdleChecks.open() }),
  'by the CPU clock with fewer descriptors than processes': () => ({
    probe: CpuClocks.open() as ActivityProbe,
    checks: IdleChecks.open(),
    budget: 40,
  }),
  'by the schedstat line': () => ({ probe: new SchedstatLines(), checks: null }),
};
for (const [way, open] of Object.entries(waysToDetect))
  test(
    `idle processes, detected ${way}, are as up to date as processes read in full`,
    { skip: process.platform !== 'linux' || (way !== 'by the schedstat line' && CpuClocks.open() === null) },
    async () => {
      using churn = new Churn();
      const { probe, checks, budget = descriptorBudget(readFileSync('/proc/self/limits', 'utf8')) } = open();
      const table = new ProcTable({ machine: readMachine(), probe, checks, budget });
      const behind = new Map<string, number>();
      const late: string[] = [];
      const charges = new Map<string, number>();
      let idle = 0;
      for (let count = 0; count < 30; count += 1) churn.grow();
      for (let pass = 0; pass < passes; pass += 1) {
        for (let count = 0; count < 3; count += 1) churn.disturb();
        await delay(intervalMs);
        const before = new Map(churn.pids.map((pid) => [pid, fullRead(pid)]));
        const entries = [
          ...table.scan({
            forks: parseForks(readFileSync('/proc/stat', 'utf8')),
            runnable: () => parseRunnable(readFileSync('/proc/stat', 'utf8')),
          }),
        ];
        for (const entry of entries) {
          const [early, now] = [before.get(entry.pid), fullRead(entry.pid)];
          if (!early || !now || early.startTicks !== entry.startTicks || now.startTicks !== entry.startTicks) continue;
          // A full reading is right even if the value was another a moment before and after.
          if (!entry.isIdle) {
            for (const field of Object.keys(patience)) behind.delete(`${entry.pid}@${entry.startTicks} ${field}`);
            charges.set(`${entry.pid}@${entry.startTicks} state`, chargeOf(entry.pid));
            continue;
          }
          idle += 1;
          for (const [field, max] of Object.entries(patience) as [keyof StatFields, number][]) {
            const key = `${entry.pid}@${entry.startTicks} ${field}`;
            // The value may have changed between the two full readings: it must equal one of them or lie between.
            const right =
              [early[field], now[field]].includes(entry.stat[field]) ||
              (typeof now[field] === 'number' &&
                Number(entry.stat[field]) > Number(early[field]) &&
                Number(entry.stat[field]) < now[field]);
            const times = right ? 0 : (behind.get(key) ?? 0) + 1;
            behind.set(key, times);
            if (right && field === 'state') charges.set(key, chargeOf(entry.pid));
            // On a virtual machine whose host took the processor away, a process may stop without being charged
            // for it: then its next full reading detects it.
            const patient = field === 'state' && times > max && charges.get(key) === chargeOf(entry.pid) ? 5 : max;
            if (times > patient)
              late.push(`${key}: ${String(entry.stat[field])} instead of ${String(now[field])} for ${times} passes`);
          }
        }
      }
      table.dispose();
      assert.deepEqual(late, []);
      assert.ok(idle > passes, `most processes are idle (${idle} readings)`);
    },
  );
