import { identityKey } from '#shared/model/process.ts';
import type { ActorSample } from '#shared/model/lab.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { readQueuedNs } from './lost-time.ts';
import { tryReadText } from './proc-files.ts';
import type { ProcTable } from './proc-table.ts';
import { readThreads } from './threads.ts';

type ThreadStates = ActorSample['threads'];

function threadStates(pid: number): ThreadStates {
  try {
    return readThreads(pid, null, 1).threads.map(({ tid, state, waitChannel, processor }) => ({
      tid,
      state,
      waitChannel,
      processor,
      queuedNs: readQueuedNs(pid, tid),
    }));
  } catch {
    return null; // ended since its stat was read, or not permitted
  }
}

function nameOf(pid: number): string | null {
  const name = tryReadText(`/proc/${pid}/comm`);
  return name === null ? null : cleanText(name.trimEnd(), 64);
}

/** A sampler for a few processes, thread states included; CPU % covers the time since its last call. */
export function createActorTracker(table: ProcTable): (pids: readonly number[]) => ActorSample[] {
  let marks = new Map<string, { readonly cpuTimeMs: number; readonly atMs: number }>();
  return (pids) => {
    const next = new Map<string, { cpuTimeMs: number; atMs: number }>();
    const samples: ActorSample[] = [];
    for (const pid of pids) {
      const entry = table.readNow(pid);
      if (!entry) continue;
      const { base, atMs } = entry;
      const key = identityKey(base);
      const before = marks.get(key);
      const cpuTimeMs = base.cpuTimeMs ?? 0;
      next.set(key, { cpuTimeMs, atMs });
      samples.push({
        pid,
        startTime: base.startTime,
        ppid: base.ppid,
        parentName: base.ppid ? nameOf(base.ppid) : null,
        pgid: base.pgid,
        sid: base.sid,
        tty: base.tty,
        state: base.state,
        rssBytes: base.rssBytes,
        cpuPercent:
          before && atMs > before.atMs
            ? Math.round(((cpuTimeMs - before.cpuTimeMs) / (atMs - before.atMs)) * 1000) / 10
            : null,
        threads: threadStates(pid),
      });
    }
    marks = next;
    return samples;
  };
}
