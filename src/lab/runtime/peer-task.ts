import { threadId } from 'node:worker_threads';
import { setTimeout as delay } from 'node:timers/promises';

/** Result of a task of the compared pool: its worker and its times, in ns of the monotonic clock as text. */
export interface PeerAnswer {
  readonly task: number;
  readonly pid: number;
  readonly thread: number;
  readonly fromNs: string;
  readonly toNs: string;
}

/** The task that a library's pool runs in its own workers: it waits for some ms. */
export async function peerTask({ task, ms }: { readonly task: number; readonly ms: number }): Promise<PeerAnswer> {
  const from = process.hrtime.bigint();
  const until = from + BigInt(Math.round(ms * 1e6));
  for (let now = from; now < until; now = process.hrtime.bigint()) await delay(Math.ceil(Number(until - now) / 1e6));
  return { task, pid: process.pid, thread: threadId, fromNs: String(from), toNs: String(process.hrtime.bigint()) };
}
