import { readFileSync } from 'node:fs';
import type { DoctorCheck } from '#shared/contract/contract.ts';
import type { ProcessRow } from '#shared/model/process.ts';
import { isProcOurs } from '../own-proc.ts';
import { lacks, works } from './check.ts';

const fewDescriptors = 1024;
const fewPids = 1000;

function readNumber(path: string, pattern: RegExp): number | null {
  try {
    const value = pattern.exec(readFileSync(path, 'utf8'))?.[1];
    if (value === undefined) return null;
    return value === 'unlimited' ? Number.MAX_SAFE_INTEGER : Number(value);
  } catch {
    return null; // not every kernel has every file
  }
}

function checkDescriptors(): DoctorCheck[] {
  const limit = readNumber('/proc/self/limits', /^Max open files +(\d+|unlimited)/m);
  if (limit === null) return [];
  return [
    limit >= fewDescriptors ? works('descriptors', 'limit', { limit }) : lacks('descriptors', 'limit', { limit }),
  ];
}

function checkPids(threads: number): DoctorCheck[] {
  const max = readNumber('/proc/sys/kernel/pid_max', /(\d+)/);
  if (max === null) return []; // hidden in this sandbox
  const free = Math.max(0, max - threads);
  return [free >= fewPids ? works('pids', 'free', { free, max }) : lacks('pids', 'free', { free, max })];
}

/** Whether the environment of other users' processes can be read; without it their details have gaps. */
function checkOthers(rows: readonly ProcessRow[]): DoctorCheck {
  const uid = process.getuid?.();
  const other =
    rows.find((row) => row.uid !== uid && row.executable === null && !row.command.startsWith('[')) ??
    rows.find((row) => row.uid !== uid && !row.command.startsWith('['));
  if (uid === 0) return works('others', 'root');
  // Every PID namespace has a process 1.
  if (rows.length > 0 && !rows.some(({ pid }) => pid === 1)) return lacks('others', 'hidden');
  if (!other) return works('others', 'nobody');
  try {
    readFileSync(`/proc/${other.pid}/environ`);
    return works('others', 'readable');
  } catch {
    return lacks('others', 'unreadable', { user: other.user ?? '' });
  }
}

function checkNamespace(): DoctorCheck {
  return isProcOurs ? works('proc', 'own') : lacks('proc', 'foreign');
}

/** Process 1 adopts what loses its parent, and Node, unlike an init, never collects it; the launcher may be process 1. */
function checkInit(): DoctorCheck[] {
  const isInit = process.pid === 1 || (process.ppid === 1 && process.channel !== undefined);
  return isInit ? [lacks('init', 'missing')] : [];
}

/** Checks that exist on Linux only: limits, and access to other processes. */
export function checkLinux(rows: readonly ProcessRow[]): DoctorCheck[] {
  const threads = rows.reduce((sum, row) => sum + (row.threads ?? 1), 0);
  const others = rows.length === 0 ? [] : [checkOthers(rows)];
  return [checkNamespace(), ...checkInit(), ...others, ...checkDescriptors(), ...checkPids(threads)];
}
