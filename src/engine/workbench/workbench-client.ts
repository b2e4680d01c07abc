import { dirname, join } from 'node:path';
import { AppError } from '#shared/errors.ts';
import { openProcess } from '../process-peer.ts';
import { WorkerLink } from '../worker-link.ts';
import type { WorkbenchCalls } from './protocol.ts';

/** The host's end of a process that runs programs of the workbench. */
export type WorkbenchClient = WorkerLink<WorkbenchCalls, never, never>;

/** Memory of the process, in MiB: enough for a million states. */
const memoryMib = 3072;

/** The pipes of runs on Windows. */
const runPipes = String.raw`\\.\pipe\procession-*`;

/**
 * Flags for a process that runs the text of a user: it may read the files of this program and the id of its threads and
 * nothing else, and starts no process (nodejs.org/api/permissions.html).
 */
export function workbenchFlags(entry: string): readonly string[] {
  const own = join(dirname(entry), '..', '..');
  const readable = entry.endsWith('.ts') ? join(own, '..') : own;
  return [
    '--permission',
    `--allow-fs-read=${join(readable, '*')}`,
    // Names the thread that reads it, and nothing else.
    '--allow-fs-read=/proc/thread-self/stat',
    // As the main process of a run it reports through a pipe, which Windows takes for a file.
    ...(process.platform === 'win32' ? [`--allow-fs-read=${runPipes}`, `--allow-fs-write=${runPipes}`] : []),
    '--allow-worker',
    `--max-old-space-size=${memoryMib}`,
  ];
}

/** Starts such a process. `dispose` kills it, whatever it does; `onEnd` is called when it ends by itself. */
export function startWorkbench(
  entry: string,
  { onPid = () => {}, onEnd = () => {} }: { readonly onPid?: (pid: number) => void; readonly onEnd?: () => void } = {},
): WorkbenchClient {
  return new WorkerLink<WorkbenchCalls, never, never>({
    open: openProcess(entry, { flags: workbenchFlags(entry), onPid }),
    onMessage: () => {},
    onEnd,
    failure: (thrown) =>
      new AppError('code-stopped', { detail: thrown instanceof Error ? thrown.message : 'its process ended' }),
    backOff: null,
  });
}
