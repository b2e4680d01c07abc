#!/usr/bin/env node
// Runs the built program under a Node that has everything it needs: the one pinned as a
// package, or this one if it is new enough.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
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

/** The limit of processes of this user, if another Node would not get the threads it needs to start; else null. */
async function reachedLimit() {
  try {
    const { lackOfTasks } = await import('../out/main/task-limit.js');
    return lackOfTasks()?.params.limit ?? null;
  } catch {
    return null; // this Node is too old for it
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
  const limit = await reachedLimit();
  if (limit === null) run(node);
  else
    refuse(
      `procession: the limit of processes and threads of this user (RLIMIT_NPROC) is ${limit}. End other programs of this user, or raise it (ulimit -u). 该用户的进程数上限（RLIMIT_NPROC）为 ${limit}。请结束该用户的其他程序，或提高上限（ulimit -u）。`,
    );
}
