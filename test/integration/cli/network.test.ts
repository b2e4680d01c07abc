import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { processesOf } from '../../support/leftovers.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

const built = fileURLToPath(new URL('../../../out/main/cli.js', import.meta.url));
const strace = ['--follow-forks', '--seccomp-bpf', '--trace=connect,sendto,sendmsg,sendmmsg', '--string-limit=256'];

/** Local services that the C library asks for the names of users. */
const nameServices = /sun_path="(?:\/var)?\/run\/(?:nscd\/|systemd\/userdb\/)/u;

/** The traced calls that address anything but 127.0.0.1, the kernel and sockets below `folder`. */
function foreignIn(trace: string, folder: string): string[] {
  return readFileSync(trace, 'utf8')
    .split('\n')
    .filter((line) => line.includes('sa_family='))
    .filter((line) => !line.includes('sa_family=AF_NETLINK') && !line.includes('sa_family=AF_UNSPEC'))
    .filter((line) => !/sa_family=AF_INET, .*inet_addr\("127\.0\.0\.1"\)/u.test(line))
    .filter((line) => !(line.includes(`sun_path="${folder}/`) || nameServices.test(line)));
}

function traced(trace: string, args: readonly string[], folder: string) {
  return {
    file: 'strace',
    args: [...strace, `--output=${trace}`, process.execPath, ...args],
    options: { env: { ...process.env, LC_ALL: 'C', PROCESSION_HOME: folder, TMPDIR: folder } },
  };
}

/** A trace of a program that does connect elsewhere: null where none can be made, else what was found in it. */
function traceOfConnection(): readonly string[] | null {
  using folder = temporaryFolder();
  const trace = join(folder.path, 'trace');
  // TEST-NET-1 of RFC 5737: no machine has this address.
  const connects =
    "const s = require('net').connect(9, '192.0.2.1'); s.on('error', () => {}); setImmediate(() => s.destroy())";
  const { file, args, options } = traced(trace, ['-e', connects], folder.path);
  return spawnSync(file, args, options).status === 0 ? foreignIn(trace, folder.path) : null;
}

const found = process.platform === 'linux' ? traceOfConnection() : null;
const skip = found === null && 'needs strace(1) and the right to trace';

test('the trace shows a connection to another machine', { skip }, () => {
  assert.equal(found?.length, 1);
});

for (const command of ['ps', 'doctor', 'watch --count 2 --interval 200', 'run tcp-framing'])
  test(`“${command}” connects to nothing but this machine`, { skip }, () => {
    using folder = temporaryFolder();
    const trace = join(folder.path, 'trace');
    const { file, args, options } = traced(trace, [built, ...command.split(' ')], folder.path);
    const { stdout } = spawnSync(file, args, { ...options, encoding: 'utf8', maxBuffer: 2 ** 26 });
    assert.ok(stdout.length > 0, 'it has done its work');
    assert.deepEqual(foreignIn(trace, folder.path), []);
  });

test('“serve” connects to nothing at all while its page is loaded', { skip }, async () => {
  using folder = temporaryFolder();
  const trace = join(folder.path, 'trace');
  const { file, args, options } = traced(trace, [built, 'serve', '--port', '0', '--json'], folder.path);
  const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { url, pid } = JSON.parse(line) as { readonly url: string; readonly pid: number };
  const page = await (await fetch(url)).text();
  assert.match(page, /<script/u);
  process.kill(pid, 'SIGTERM');
  await exited;
  await until(() => processesOf(folder.path).length === 0);
  assert.deepEqual(foreignIn(trace, folder.path), []);
});
