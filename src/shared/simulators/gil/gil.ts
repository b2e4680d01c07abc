import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { fields, letterId, list, parseInput, refuseDuplicates, whole } from '../parse-input.ts';

const maxMs = 100_000;
const phaseSchema = z.union([fields({ run: whole(1, maxMs) }), fields({ block: whole(1, maxMs) })], {
  error: () => '{"run": MS}, {"block": MS}',
});

const inputSchema = fields({
  threads: list(fields({ id: z.string().min(1).optional(), phases: list(phaseSchema, { min: 1, max: 100 }) }), {
    min: 1,
    max: 32,
  })
    .transform((threads) => threads.map(({ id, phases }, position) => ({ id: id ?? letterId(position), phases })))
    .superRefine((threads, context) =>
      refuseDuplicates(
        threads.map(({ id }) => id),
        context,
        [],
      ),
    ),
  /** CPython's switch interval, milliseconds. */
  intervalMs: whole(1, maxMs).default(5),
});

/** A parsed input. */
export type GilInput = z.output<typeof inputSchema>;

/** The input by its schema. Throws an AppError that names what is wrong. */
export function parseGil(value: unknown): GilInput {
  return parseInput(inputSchema, value);
}

/** A move of the evaluation loop. */
export interface GilEvent {
  readonly timeMs: number;
  readonly thread: string;
  readonly event: 'acquire' | 'release';
  /** Why it released the lock: another thread had waited for an interval, it makes a blocking call, or it is done. */
  readonly reason?: 'interval' | 'blocking' | 'finished';
}

/** The state of a thread during a time segment. */
export interface GilSegment {
  readonly startMs: number;
  readonly endMs: number;
  readonly thread: string;
  readonly state: 'waiting' | 'running' | 'blocked';
}

/** The run of the threads under one lock. */
export interface GilResult {
  readonly events: readonly GilEvent[];
  readonly segments: readonly GilSegment[];
  readonly totalMs: number;
  /** How often the lock went from one thread to another. */
  readonly switches: number;
}

interface Thread {
  readonly id: string;
  readonly phases: GilInput['threads'][number]['phases'];
  at: number;
  left: number;
  /** When it began to wait for the lock. */
  since: number;
}

/** Adds a millisecond of a state to the timeline of a thread. */
function extend(segments: GilSegment[], thread: string, state: GilSegment['state'], now: number): void {
  const at = segments.findLastIndex((segment) => segment.thread === thread);
  const last = segments[at];
  if (last?.state === state && last.endMs === now) segments[at] = { ...last, endMs: now + 1 };
  else segments.push({ startMs: now, endMs: now + 1, thread, state });
}

/**
 * Steps through acquire → run a slice → release, a millisecond at a time. A thread lets go when it makes a blocking
 * call, when it is done, or when another has waited for one switch interval within this slice; alone it just goes on.
 * Waiters
 * get the lock in the order in which they began to wait.
 */
export function runGil(input: GilInput): GilResult {
  const threads = input.threads.map(({ id, phases }): Thread => ({ id, phases, at: -1, left: 0, since: 0 }));
  const events: GilEvent[] = [];
  const segments: GilSegment[] = [];
  let waiting: Thread[] = [];
  let blocked: Thread[] = [];
  let holder: Thread | null = null;
  let sliceStart = 0;
  let now = 0;
  const enterNextPhase = (thread: Thread): 'waits' | 'blocks' | 'finished' => {
    thread.at += 1;
    const phase = thread.phases[thread.at];
    if (!phase) return 'finished';
    thread.left = 'run' in phase ? phase.run : phase.block;
    if ('run' in phase) {
      thread.since = now;
      waiting = [...waiting, thread];
      return 'waits';
    }
    blocked = [...blocked, thread];
    return 'blocks';
  };
  for (const thread of threads) enterNextPhase(thread);

  for (; holder || waiting.length > 0 || blocked.length > 0; now += 1) {
    if (now >= maxMs) throw new AppError('simulation-too-long', { limit: maxMs });
    if (!holder && waiting[0]) {
      [holder, ...waiting] = waiting as [Thread, ...Thread[]];
      sliceStart = now;
      events.push({ timeMs: now, thread: holder.id, event: 'acquire' });
    }
    for (const thread of waiting) extend(segments, thread.id, 'waiting', now);
    for (const thread of blocked) extend(segments, thread.id, 'blocked', now);
    if (holder) extend(segments, holder.id, 'running', now);
    const after = now + 1;
    const back = blocked.filter((thread) => (thread.left -= 1) === 0);
    blocked = blocked.filter(({ left }) => left > 0);
    const holds: Thread | null = holder;
    if (holds) holds.left -= 1;
    now = after;
    for (const thread of back) enterNextPhase(thread);
    if (holds) holder = letGo(holds);
    now = after - 1;
  }

  /** The holder after a millisecond: the same thread, or none. */
  function letGo(thread: Thread): Thread | null {
    if (thread.left === 0) {
      const next = thread.phases[thread.at + 1];
      if (next && 'run' in next) {
        thread.at += 1;
        thread.left = next.run;
      } else {
        events.push({ timeMs: now, thread: thread.id, event: 'release', reason: next ? 'blocking' : 'finished' });
        enterNextPhase(thread);
        return null;
      }
    }
    const [first] = waiting;
    if (!first || now - Math.max(sliceStart, first.since) < input.intervalMs) return thread;
    events.push({ timeMs: now, thread: thread.id, event: 'release', reason: 'interval' });
    thread.since = now;
    waiting = [...waiting, thread];
    return null;
  }

  const acquired = events.filter(({ event }) => event === 'acquire');
  return {
    events,
    segments: segments.sort((a, b) => a.startMs - b.startMs),
    totalMs: now,
    switches: acquired.filter(({ thread }, index) => index > 0 && thread !== acquired[index - 1]?.thread).length,
  };
}
