import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { at, pinnedNode } from '../lib/project.mjs';
import { kill, readQuietly } from './marked.mjs';

// The bad ways in which a run is ended. `start`: the command that has the run in it, where that is not the host itself.
// `moment`: when the fault strikes; without it, when the run is going. `strike` gets the pids of the case and returns
// false if there was nothing to strike. `hindrance`: why this machine cannot do it; null if it can.

const pick = (list) => list.slice(Math.floor(Math.random() * list.length)).slice(0, 1);
const quote = (word) => `'${word.replaceAll("'", String.raw`'\''`)}'`;

const toHost = (signal) => ({ strike: ({ host }) => kill([host], signal) });

/** A fault of some actors, and then one of their host. */
const hostAfter = (choose, signal, hostSignal) => ({
  strike: ({ host, actors }) => {
    kill(choose(actors), signal);
    kill([host], hostSignal);
  },
});

/** What a host and its actors may use, in bytes: always less than a run needs, so that each is struck at another moment. */
const memoryBytes = () => Math.round((140 + 40 * Math.random()) * 2 ** 20);
const isSecond = existsSync('/sys/fs/cgroup/cgroup.controllers');
const groups = isSecond ? '/sys/fs/cgroup' : '/sys/fs/cgroup/memory';

/** A control group of either version with little memory. */
function makeGroup(name) {
  const folder = join(groups, name);
  mkdirSync(folder);
  writeFileSync(join(folder, isSecond ? 'memory.max' : 'memory.limit_in_bytes'), String(memoryBytes()));
  return folder;
}

/** How many processes of the group the kernel has ended for want of memory. */
function endedForMemory(folder) {
  const text = readQuietly(join(folder, isSecond ? 'memory.events' : 'memory.oom_control'));
  return Number(/^oom_kill (\d+)$/m.exec(text)?.[1] ?? 0);
}

function groupHindrance() {
  try {
    accessSync(groups, constants.W_OK);
    if (isSecond && !readQuietly(join(groups, 'cgroup.subtree_control')).includes('memory')) throw new Error();
    return null;
  } catch {
    return 'no control group for memory can be made here';
  }
}

/** Runs the command in a group with little memory. */
const outOfMemory = {
  hindrance: groupHindrance,
  start: (command, name) => {
    const folder = makeGroup(name);
    const enter = `echo $$ > ${quote(join(folder, 'cgroup.procs'))} && exec "$@"`;
    return { command: ['sh', '-c', enter, 'sh', ...command], close: () => rmdirSync(folder) };
  },
  moment: 'never',
  strike: async ({ name, isOver }) => {
    const folder = join(groups, name);
    while (endedForMemory(folder) === 0 && !isOver()) await delay(20);
    return endedForMemory(folder) > 0;
  },
};

const closedTerminal = {
  hindrance: () => (spawnSync('script', ['--version']).error ? 'the program script(1) is missing' : null),
  // Whatever holds the other end of the terminal disappears, and the terminal with it.
  start: (command) => ({
    command: ['script', '-q', '-e', '-f', '-c', `exec ${command.map(quote).join(' ')}`, '/dev/null'],
  }),
  strike: ({ started }) => kill([started], 'SIGKILL'),
};

const killedWrapper = {
  start: ([, , ...args]) => ({ command: [pinnedNode(), at('bin', 'procession.js'), ...args] }),
  strike: ({ started }) => kill([started], 'SIGKILL'),
};

/** The faults by their names. */
export const faults = {
  'SIGINT at once': { moment: 'early', ...toHost('SIGINT') },
  SIGINT: toHost('SIGINT'),
  'SIGINT twice': {
    strike: async ({ host }) => {
      kill([host], 'SIGINT');
      await delay(Math.random() * 1000);
      kill([host], 'SIGINT');
    },
  },
  SIGTERM: toHost('SIGTERM'),
  SIGHUP: toHost('SIGHUP'),
  'closed terminal': closedTerminal,
  'kill -9 of the host': toHost('SIGKILL'),
  'kill -9 of the host at its first actor': { moment: 'first actor', ...toHost('SIGKILL') },
  'kill -9 of the wrapper': killedWrapper,
  'kill -9 of the process group': { strike: ({ host }) => kill([-host], 'SIGKILL') },
  'kill -9 of the stage': {
    strike: ({ stage }) => {
      kill(stage, 'SIGKILL');
      return stage.length > 0;
    },
  },
  'kill -9 of one actor, then SIGINT': hostAfter(pick, 'SIGKILL', 'SIGINT'),
  'one actor stopped, SIGINT': hostAfter(pick, 'SIGSTOP', 'SIGINT'),
  'one actor stopped, kill -9 of the host': hostAfter(pick, 'SIGSTOP', 'SIGKILL'),
  'all actors stopped, kill -9 of the host': hostAfter((actors) => actors, 'SIGSTOP', 'SIGKILL'),
  'out of memory': outOfMemory,
};
