import { readdirSync, readFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import type { ActorContext } from '../../runtime/context.ts';

/** What a server uses; null where the system does not tell (no /proc). */
interface Resources {
  readonly descriptors: number | null;
  readonly threads: number | null;
  /** This process and its children. */
  readonly processes: number | null;
}

/** Children of any thread of this process, from /proc/self/task/TID/children (proc(5)). */
function countChildren(): number | null {
  try {
    return readdirSync('/proc/self/task').flatMap((tid) =>
      readFileSync(`/proc/self/task/${tid}/children`, 'utf8').split(' ').filter(Boolean),
    ).length;
  } catch {
    return null; // not Linux, built without that file, or a thread that just ended
  }
}

function countOf(folder: string): number | null {
  try {
    return readdirSync(folder).length;
  } catch {
    return null; // not Linux
  }
}

/** Open descriptors, threads and processes of this server. Listing the folder opens one more, which is not counted. */
export function resources(): Resources {
  const descriptors = countOf('/proc/self/fd');
  const children = countChildren();
  return {
    descriptors: descriptors === null ? null : descriptors - 1,
    threads: countOf('/proc/self/task'),
    processes: children === null ? null : children + 1,
  };
}

/** Waits until no more descriptors are open than `count`, or a second has passed: closing one takes a loop turn or two. */
export async function descriptorsBackTo(context: ActorContext, count: number | null): Promise<void> {
  const most = count ?? Infinity;
  for (let tries = 0; tries < 50 && (resources().descriptors ?? 0) > most; tries += 1) await context.sleep(20);
}

/** Reports what this process uses, under `when` for the checks and as metrics over time. */
export function reportResources(context: ActorContext, when: string): void {
  const { descriptors, threads, processes } = resources();
  if (descriptors === null || threads === null) return;
  context.value(`resources-${when}`, 'read', [descriptors, threads]);
  context.metric('serverDescriptors', descriptors, '');
  context.metric('serverThreads', threads, '');
  if (processes !== null) context.metric('serverProcesses', processes, '');
}

/** Share of one core, in per cent, that this whole process uses over the next `ms` ms. */
export async function cpuPercentOver(context: ActorContext, ms: number): Promise<number> {
  const before = process.cpuUsage();
  const from = context.now();
  await context.sleep(ms);
  const used = process.cpuUsage(before);
  return Math.round(((used.user + used.system) * 1000 * 100) / (context.now() - from));
}

/** One connection that comes and goes: with its first, the runtime opens descriptors of its own for good. */
export function warmUp(): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const server = createServer((socket) => socket.end());
  server.on('error', reject).on('close', resolve);
  server.listen(0, '127.0.0.1', () => {
    connect((server.address() as AddressInfo).port, '127.0.0.1')
      .on('error', reject)
      .on('close', () => server.close())
      .resume();
  });
  return promise;
}
