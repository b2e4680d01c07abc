import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

const lookMs = 10;
const youngMib = 8;

/**
 * The most memory that a command of Node had at one time, in MiB: VmHWM of proc(5), so NaN
 * anywhere but on Linux. Its heaps may not grow beyond `heapMib`: left alone, V8 lets garbage
 * lie for as long as there is memory, which says nothing of what is needed.
 */
export async function peakMib(command: readonly string[], heapMib: number, signal: AbortSignal): Promise<number> {
  const [file, ...args] = command;
  if (file === undefined) throw new Error('no command');
  const flags = `--max-old-space-size=${heapMib} --max-semi-space-size=${youngMib}`;
  const child = spawn(file, args, { stdio: 'ignore', signal, env: { ...process.env, NODE_OPTIONS: flags } });
  let most = Number.NaN;
  const look = setInterval(() => {
    const kib = /^VmHWM:\s+(\d+) kB$/m.exec(readStatus(child.pid))?.[1];
    if (kib !== undefined) most = Number(kib) / 1024;
  }, lookMs);
  try {
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}`);
  } finally {
    clearInterval(look);
  }
  return most;
}

function readStatus(pid: number | undefined): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return ''; // it has ended
  }
}
