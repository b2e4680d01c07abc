import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { until } from '../support/until.ts';
import { whyNoWine, Windows, type Ended } from '../support/wine.ts';

const skip = whyNoWine ?? false;
let windows: Windows;

before(() => {
  if (!skip) windows = Windows.open();
});
after(async () => {
  if (!skip) await windows[Symbol.asyncDispose]();
});

const printed = ({ out, err }: Ended): string => `${out.slice(-600)}${err.slice(-600)}`;

interface Listed {
  readonly processes: readonly { readonly name: string; readonly pid: number; readonly state: string }[];
}

const sessions = (): string => windows.path('users', 'root', 'AppData', 'Local', 'Procession', 'sessions');

test('windows: --help, --version and the catalogue', { skip }, async () => {
  for (const args of [['--help'], ['--version'], ['scenarios', '--json']]) {
    const ended = await windows.cli(...args);
    assert.equal(ended.code, 0, printed(ended));
  }
});

test('windows: ps lists processes from the kernel, itself among them, within its interval', { skip }, async () => {
  const ended = await windows.cli('ps', '--json');
  assert.equal(ended.code, 0, printed(ended));
  const { processes } = JSON.parse(ended.out) as Listed;
  assert.ok(
    processes.some(({ name }) => name === 'node.exe'),
    printed(ended),
  );
  assert.ok(processes.some(({ name }) => name === 'services.exe'));
});

test(
  'windows: doctor names the native sampler, and what the platform lacks is refused in words',
  { skip },
  async () => {
    const doctor = await windows.cli('doctor', '--json');
    assert.match(doctor.out, /native/, printed(doctor));
    const zombie = await windows.cli('run', 'zombie');
    assert.equal(zombie.code, 3, printed(zombie));
  },
);

for (const args of [
  ['counter-race'],
  ['deadlock', '--param', 'limitMs=8000'],
  ['producer-consumer'],
  ['daemon'],
  ['ticket-race'],
  ['file-ipc'],
  ['pipe'],
  ['recursive-lock'],
  ['semaphore'],
  ['event'],
])
  test(`windows: run ${args.join(' ')}`, { skip }, async () => {
    const ended = await windows.cli('run', ...args);
    assert.equal(ended.code, 0, printed(ended));
  });

test('windows: a schedule of the workbench on real threads', { skip }, async () => {
  const program = "shared({ x: 0 }); thread('A', add); thread('B', add); function add(s) { s.x += 1 }";
  const ended = await windows.cli('run', 'workbench', '--param', `program=${program}`, '--param', 'schedule=A B A B');
  assert.equal(ended.code, 0, printed(ended));
});

test('windows: every export of a session', { skip }, async () => {
  const session = readdirSync(sessions())
    .filter((name) => name.endsWith('.sqlite'))
    .sort()
    .at(-1)
    ?.replace('.sqlite', '');
  assert.ok(session);
  for (const [format, ending] of [
    ['jsonl', 'jsonl'],
    ['csv', 'zip'],
    ['sqlite', 'sqlite'],
    ['perfetto', 'json'],
    ['html', 'html'],
  ] as const) {
    const path = `C:\\users\\root\\Temp\\exp tést\\a.${ending}`;
    const ended = await windows.cli('export', session, '--format', format, '--force', '--output', path);
    assert.equal(ended.code, 0, printed(ended));
  }
  rmSync(windows.path('users', 'root', 'Temp', 'exp tést'), { recursive: true });
});

test('windows: serve answers, and Ctrl-C ends it', { skip }, async () => {
  const { child, out } = windows.start(['out/main/cli.js', 'serve', '--json', '--port', '0']);
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
  const url = (): string | undefined => /"url":"([^"]+)"/u.exec(readFileSync(out, 'utf8'))?.[1];
  await until(() => url() !== undefined);
  const { status } = await fetch(url() ?? '', { redirect: 'manual' });
  assert.ok(status >= 200 && status < 400, String(status));
  child.kill('SIGINT');
  assert.equal(await ended, 130);
});

/** Processes of Windows' Node, as this system sees them. */
const nodes = (): number =>
  spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => line.startsWith('C:\\node\\node.exe')).length;

test(
  'windows: a run whose engine is killed leaves no process, and the next command sweeps its folder',
  { skip },
  async () => {
    await until(() => nodes() === 0);
    const { child } = windows.start(['out/main/cli.js', 'run', 'deadlock', '--param', 'limitMs=600000']);
    await until(() => nodes() >= 4); // engine, guardian, stage and main
    child.kill('SIGKILL');
    await until(() => nodes() === 0);
    const swept = await windows.cli('run', 'counter-race', '--param', 'increments=1000');
    assert.notEqual(swept.code, null, printed(swept));
  },
);

test('windows: nothing is left', { skip }, async () => {
  const left = (): readonly string[] =>
    readdirSync(windows.path('users', 'root', 'Temp')).filter((name) => /^procession-(?!test)/u.test(name));
  await until(() => left().length === 0);
});
