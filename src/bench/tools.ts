import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { costOf } from './cost.ts';

const run = promisify(execFile);
/** How a tool is measured: first it settles, then its CPU time counts. */
interface Watching {
  readonly settleSeconds: number;
  readonly seconds: number;
  readonly signal: AbortSignal;
}

/** A folder that is removed at the end of the scope. */
async function scratchFolder(): Promise<{ readonly path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'procession-bench-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** Whether a program can be found. */
export async function hasProgram(name: string): Promise<boolean> {
  return run('sh', ['-c', 'command -v "$1"', 'sh', name]).then(
    () => true,
    () => false,
  );
}

const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

/**
 * CPU time in ms per second of a program on a terminal of 160 × 50 without a reader, children included:
 * the cost of leaving it open.
 */
export async function costOnTerminal(command: readonly string[], options: Watching): Promise<number> {
  await using folder = await scratchFolder();
  const pidFile = join(folder.path, 'pid');
  const line = `stty cols 160 rows 50; echo $$ > ${quoted(pidFile)}; exec ${command.map((word) => quoted(word)).join(' ')}`;
  // Tools are measured with their default settings.
  const env = { ...process.env, TERM: 'xterm-256color', HTOPRC: join(folder.path, 'htoprc'), HOME: folder.path };
  const terminal = spawn('script', ['-qfc', line, '/dev/null'], { stdio: ['pipe', 'ignore', 'ignore'], env });
  const ended = once(terminal, 'exit').catch(() => []);
  try {
    await delay(options.settleSeconds * 1000, undefined, { signal: options.signal });
    return await costOf([Number(readFileSync(pidFile, 'utf8'))], options.seconds, options.signal);
  } finally {
    terminal.kill('SIGKILL'); // its end hangs up the terminal, and with it the program
    await ended;
  }
}

/** CPU time in ms per second of a program that writes to /dev/null. */
export async function costOfProgram(command: readonly string[], options: Watching): Promise<number> {
  const [file, ...args] = command as [string, ...string[]];
  const child = spawn(file, args, { stdio: ['ignore', 'ignore', 'ignore'] });
  const ended = once(child, 'exit').catch(() => []);
  try {
    await once(child, 'spawn');
    await delay(options.settleSeconds * 1000, undefined, { signal: options.signal });
    return await costOf([child.pid as number], options.seconds, options.signal);
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

/**
 * CPU time in ms of one call of a program, the mean of `times` calls, one each second as in a
 * watch; as the shell that waited for them is notified. It waits without starting anything.
 */
export async function costPerCall(command: readonly string[], times: number, signal: AbortSignal): Promise<number> {
  const script =
    'n=$1; shift; exec 9<> <(:); for ((i = 0; i < n; i++)); do "$@" >/dev/null; read -r -t 1 -u 9 _; done; LC_ALL=C times';
  const { stdout } = await run('bash', ['-c', script, 'bash', String(times), ...command], { signal });
  // The last line: user and system time of the children, such as 0m1.230s 0m0.450s.
  const spans =
    stdout
      .trim()
      .split('\n')
      .at(-1)
      ?.matchAll(/(\d+)m([\d.]+)s/gu) ?? [];
  const ms = [...spans].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000,
    0,
  );
  return ms / times;
}

const loopSource = `#include <ctype.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>
/* Opens, reads and closes every /proc/PID/stat, once a second; prints the CPU time of one pass in ms. */
int main(int argc, char **argv) {
  int passes = atoi(argv[1]);
  char path[64], text[4096];
  struct timespec from, to;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
  for (int pass = 0; pass < passes; pass++) {
    DIR *proc = opendir("/proc");
    struct dirent *entry;
    while ((entry = readdir(proc))) {
      if (!isdigit((unsigned char)entry->d_name[0])) continue;
      snprintf(path, sizeof path, "/proc/%s/stat", entry->d_name);
      int fd = open(path, O_RDONLY);
      if (fd < 0) continue;
      if (read(fd, text, sizeof text) < 0) perror(path);
      close(fd);
    }
    closedir(proc);
    sleep(1);
  }
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
  printf("%f\\n", ((to.tv_sec - from.tv_sec) * 1e3 + (to.tv_nsec - from.tv_nsec) / 1e6) / passes);
  return 0;
}
`;

/** A loop in C that opens, reads and closes every `/proc/PID/stat`, built here; null without a C compiler. */
export async function buildLoop(): Promise<
  ({ readonly costPerPass: (passes: number, signal: AbortSignal) => Promise<number> } & AsyncDisposable) | null
> {
  if (!(await hasProgram('cc'))) return null;
  const folder = await scratchFolder();
  const source = join(folder.path, 'loop.c');
  const program = join(folder.path, 'loop');
  await writeFile(source, loopSource);
  await run('cc', ['-O2', '-o', program, source]);
  if (!existsSync(program)) return null;
  return {
    costPerPass: async (passes, signal) => Number((await run(program, [String(passes)], { signal })).stdout),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}
