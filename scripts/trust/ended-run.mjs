import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { at, pinnedNode } from '../lib/project.mjs';
import { kill, processesWith, readQuietly } from './marked.mjs';

const cli = at('out', 'main', 'cli.js');

/** The host itself, not what started it: Node with the program as its first argument. */
const isHost = (pid) => readQuietly(`/proc/${pid}/cmdline`).split('\0')[1] === cli;

/** What a process is, for the report of a case that went wrong. */
function describe(pid) {
  const line = (name) => readQuietly(`/proc/${pid}/${name}`);
  const actor = /"id":"([^"]*)","role/.exec(line('environ'))?.[1] ?? '-';
  const state = /^State:\s*(\S)/m.exec(line('status'))?.[1] ?? '?';
  const parent = /^PPid:\s*(\d+)/m.exec(line('status'))?.[1] ?? '?';
  return `${pid} ${state} parent ${parent} actor ${actor} wchan ${line('wchan')} ${line('cmdline').replaceAll('\0', ' ')}`;
}

/** Waits until none is left, or for ten seconds; returns how many are left then. */
async function countLeft(count) {
  for (let turn = 0; turn < 100 && count() > 0; turn += 1) await delay(100);
  return count();
}

const prefix = join(tmpdir(), `trust-${process.pid}-`);

/** Ends every run that is still going and removes its folder: the measurement was interrupted. */
export function clearUp() {
  kill(processesWith(`PROCESSION_HOME=${prefix}`), 'SIGKILL');
  const names = readdirSync(tmpdir()).filter((name) => name.startsWith(basename(prefix)));
  for (const name of names) rmSync(join(tmpdir(), name), { recursive: true, force: true, maxRetries: 5 });
}

/**
 * Starts a run with a home and a temporary folder of its own, ends it by a fault, and counts what is left: processes
 * after 2, 5 and 9 seconds, files, and both again after the next start. `longestWaitMs`: the fault strikes at a random
 * moment until then.
 */
export async function endRun({ scenario, variant, params }, { start, moment, strike }, longestWaitMs) {
  const folder = mkdtempSync(prefix);
  const [home, temporary] = [join(folder, 'home'), join(folder, 'tmp')];
  mkdirSync(temporary);
  const env = { ...process.env, PROCESSION_HOME: home, TMPDIR: temporary };
  const command = [
    pinnedNode(),
    cli,
    'run',
    scenario,
    '--variant',
    variant,
    ...params.flatMap((one) => ['--param', one]),
  ];
  const name = basename(folder);
  const opened = start?.(command, name) ?? { command };
  const [file, ...args] = opened.command;
  const child = spawn(file, args, { env, detached: true, stdio: 'ignore' });
  const exited = once(child, 'exit').catch(() => {}); // it could not be started: over before the fault strikes
  const isOver = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  const mark = `PROCESSION_HOME=${home}\0`;
  const actors = () => processesWith(mark, 'PROCESSION_RUN=');
  const files = () => readdirSync(temporary).length;

  if (moment === 'early') await delay(150 + Math.random() * 1000);
  else if (moment !== 'never') {
    const enough = moment === 'first actor' ? 1 : 2; // the stage is the first
    while (actors().length < enough && !isOver()) await delay(10);
    if (moment === undefined) await delay(Math.random() * longestWaitMs);
  }
  const isStruck =
    !isOver() &&
    (await strike({
      started: child.pid,
      host: moment === 'never' ? null : (processesWith(mark).find(isHost) ?? child.pid),
      actors: actors(),
      stage: processesWith(mark, '"id":"stage"'),
      name,
      isOver,
    })) !== false;

  const left = [];
  for (const seconds of isStruck ? [2, 3, 4] : []) {
    await delay(seconds * 1000);
    left.push(processesWith(mark).length);
    if (left.at(-1) === 0) break;
  }
  const remains = left.length === 3 ? processesWith(mark).map(describe) : [];
  const filesLeft = files();
  spawnSync(pinnedNode(), [cli, 'ps'], { env, stdio: 'ignore' });
  const later = { processes: await countLeft(() => processesWith(mark).length), files: await countLeft(files) };
  remains.push(...processesWith(mark).map((pid) => `after the next start: ${describe(pid)}`));
  remains.push(...(later.files > 0 ? readdirSync(temporary) : []));
  while (processesWith(mark).length > 0) {
    kill(processesWith(mark), 'SIGKILL');
    await delay(50);
  }
  await exited;
  opened.close?.();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return { isStruck, left: [0, 1, 2].map((index) => left[index] ?? 0), files: filesLeft, later, remains };
}
