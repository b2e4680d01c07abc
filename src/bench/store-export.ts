import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportTrial, writeTrialSession } from './export-trial.ts';
import type { LabEvent, SyncObject } from '#shared/model/lab.ts';
import { compared, type BenchOptions, type BenchResult } from './bench.ts';

const usual = 1_000_000;
const threads = 8;
/** Small enough that a format that keeps rows in memory would fail. */
const heapMib = 64;
/** Left alone, V8 lets garbage lie for as long as there is memory, which says nothing of what is needed. */
const flags = [`--max-old-space-size=${heapMib}`];

/** Threads that put into and get from a queue and take a lock in between, as a real run reports it. */
function* events(count: number): Iterable<LabEvent> {
  const queue: SyncObject = { id: 'queue', type: 'queue' };
  const lock: SyncObject = { id: 'lock', type: 'mutex' };
  const startTime = '2026-01-01T00:00:00.000Z';
  let seq = 0;
  const base = (actor: number): { readonly seq: number; readonly atNs: number; readonly actor: string } => ({
    seq: (seq += 1),
    atNs: seq * 5000,
    actor: actor === 0 ? 'main' : `thread-${actor}`,
  });
  for (let actor = 0; actor < threads; actor += 1) {
    yield {
      ...base(actor),
      kind: 'actor-started',
      role: 'worker',
      actorKind: actor === 0 ? 'process' : 'thread',
      pid: 100,
      tid: 100 + actor,
      ppid: 1,
      parent: actor === 0 ? null : 'main',
      startTime,
    };
  }
  for (let step = 0; step < count / 5; step += 1) {
    const actor = step % threads;
    const op = actor % 2 === 0 ? 'put' : 'get';
    const item = Math.floor(step / threads) * threads + actor - (actor % 2);
    yield { ...base(actor), kind: 'wait', object: lock, op: 'lock', waitSeq: 2 * step, timed: false, held: [] };
    yield { ...base(actor), kind: 'proceed', object: lock, op: 'lock', outcome: 'ok', waitSeq: 2 * step, held: [] };
    yield { ...base(actor), kind: 'release', object: lock, op: 'unlock' };
    yield { ...base(actor), kind: 'wait', object: queue, op, waitSeq: 2 * step + 1, timed: false, held: [] };
    yield {
      ...base(actor),
      kind: 'proceed',
      object: queue,
      op,
      outcome: 'ok',
      waitSeq: 2 * step + 1,
      held: [],
      size: 1 - (actor % 2),
      item,
    };
  }
}

const formats = ['perfetto', 'jsonl', 'csv', 'html', 'sqlite'] as const;
/** Ten times the events may take this much more memory. */
const steadyRatio = 1.2;

/** How long each format takes to export a million events, and how much more memory that needs than a tenth of them. */
export async function storeExport(options: BenchOptions): Promise<readonly BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'procession-bench-'));
  const results: BenchResult[] = [];
  const alone = { bench: 'store', peer: null, peerValue: null, ratio: null } as const;
  try {
    const whole = join(folder, 'whole.sqlite');
    const tenth = join(folder, 'tenth.sqlite');
    options.say(`${usual} events`);
    writeTrialSession(whole, 'bench', events(usual));
    writeTrialSession(tenth, 'bench', events(usual / 10));
    for (const format of formats) {
      options.signal.throwIfAborted();
      options.say(format);
      const target = join(folder, `out.${format === 'csv' ? 'zip' : format}`);
      const trial = { entry: options.entries.reader, target, format };
      const { ms: value } = await exportTrial({ ...trial, path: whole });
      results.push({
        ...alone,
        name: `Export of ${usual} events as ${format}`,
        value,
        unit: 'ms',
        goal: format === 'perfetto' ? 5000 : null,
      });
      if (process.platform !== 'linux') continue; // only Linux shows the peak memory of another process
      const { peakMib: tenthMib } = await exportTrial({ ...trial, path: tenth, flags });
      const { peakMib: wholeMib } = await exportTrial({ ...trial, path: whole, flags });
      results.push(
        compared({
          bench: 'store',
          name: `Most memory of that process, its heap held to ${heapMib} MiB (${format})`,
          value: wholeMib,
          unit: 'MiB',
          peer: 'a tenth of the events',
          peerValue: tenthMib,
          goal: steadyRatio,
        }),
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return results;
}
