#!/usr/bin/env node
// Runs the built program under a Node that has everything it needs: the one pinned as a
// package, or this one if it is new enough.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cli = join(root, 'out', 'main', 'cli.js');

function findNode() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
    const pinned = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (existsSync(pinned)) return pinned;
  } catch {
    // Not installed: this one may do.
  }
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null;
}

/** A limit beyond this is not reached by accident; counting that many tasks would delay every start. */
const countedUpTo = 2048;
/** Threads that Node needs before it runs any code; it waits for them for ever if the system refuses one. */
const threadsOfNode = 7;

/** The limit of processes of this user, if another Node would not get all its threads; else null. */
function reachedLimit() {
  try {
    const limit = Number(/^Max processes +(\d+)/m.exec(readFileSync('/proc/self/limits', 'latin1'))?.[1]);
    const uid = process.getuid();
    if (!(limit <= countedUpTo) || uid === 0) return null;
    const counts = readdirSync('/proc').map((name) => {
      try {
        if (!(Number(name) > 0) || statSync(`/proc/${name}`).uid !== uid) return 0;
        return Number(/^Threads:\s*(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'latin1'))?.[1]);
      } catch {
        return 0; // it has exited
      }
    });
    return counts.reduce((sum, count) => sum + count, threadsOfNode) > limit ? limit : null;
  } catch {
    return null; // not Linux
  }
}

function refuse(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

function run(node) {
  const child = spawn(node, [cli, ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  // Told as a message: the child may have had the same signal from the terminal, and knows the two apart.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.connected && child.send({ signal }, () => {}));
  child.on('error', (error) => refuse(`procession: ${node}: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

const node = findNode();
if (!existsSync(cli))
  refuse('procession is not built yet: run `npm run build` first. 尚未构建：请先运行 `npm run build`。');
else if (node === null)
  refuse(
    'procession needs Node 24 or newer: run `npm install` to get the pinned one. 需要 Node 24 或更新版本：请运行 `npm install`。',
  );
else {
  const limit = reachedLimit();
  if (limit === null) run(node);
  else
    refuse(
      `procession: the limit of processes and threads of this user (RLIMIT_NPROC) is ${limit}, which is too low. 该用户的进程数上限（RLIMIT_NPROC）为 ${limit}，过低。`,
    );
}
