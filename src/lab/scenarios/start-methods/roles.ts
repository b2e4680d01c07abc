import { execFile, fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import { forkingShell, selfStarter } from './program.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

interface Line {
  readonly what: string;
  readonly generation: number;
  readonly pid: number;
  readonly ppid: number;
}

/** Runs the program that starts itself, and reports what its processes wrote down. */
async function runSelfStarter(context: Context): Promise<void> {
  const program = join(context.tempDir, 'program.mjs');
  const log = join(context.tempDir, 'program.log');
  writeFileSync(program, selfStarter);
  writeFileSync(log, '');
  const env = {
    ...process.env,
    LAB_GENERATION: '0',
    LAB_LOG: log,
    LAB_CHILDREN: String(context.num('children')),
    LAB_GUARDED: context.variant === 'guarded' ? 'yes' : 'no',
  };
  await new Promise((resolve) => {
    fork(program, [], { env, stdio: 'ignore' }).on('exit', resolve);
  });
  for (const text of readFileSync(log, 'utf8').trim().split('\n').filter(Boolean)) {
    const { what, generation, pid, ppid } = JSON.parse(text) as Line;
    context.value(`${what}.generation`, 'read', generation);
    context.note(what === 'start' ? 'starts' : 'top-level', { generation, pid, ppid });
  }
}

/** Runs the shell that forks, and reports what its copies said. */
async function runShell(context: Context): Promise<void> {
  const { stdout } = await promisify(execFile)('sh', ['-c', forkingShell], {
    env: { ...process.env, LAB_CHILDREN: String(context.num('children')) },
  });
  for (const line of stdout.trim().split('\n')) {
    const [what = '', pid = '', value = ''] = line.split(' ');
    context.value(`shell.${what}`, 'read', value);
    context.value(`shell.${what}.pid`, 'read', Number(pid));
    context.note('shell', { what, pid, value });
  }
}

export const roles: Roles<typeof scenario> = {
  main: (context) => {
    if (context.variant !== 'fork') return runSelfStarter(context);
    if (process.platform === 'win32') return context.note('no-fork');
    return runShell(context);
  },
};
