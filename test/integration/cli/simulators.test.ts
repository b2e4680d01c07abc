import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const manual = readFileSync(new URL('../../../docs/simulators.md', import.meta.url), 'utf8');
const examples = [...manual.matchAll(/^```console\n\$ procession (.+)\n([^]*?)^```$/gm)].map(
  ([, command = '', output = '']) => ({ command, output }),
);

/** The words of a command line, single quotes taken off. */
function words(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

test('the manual has an example of every simulator', () => {
  const shown = new Set(examples.map(({ command }) => words(command).slice(0, 2).join(' ')));
  for (const name of ['process-states', 'interleave', 'bankers', 'deadlock-detection', 'batch', 'four-tasks', 'gil'])
    assert.ok(shown.has(`simulate ${name}`), name);
});

for (const { command, output } of examples) {
  test(`the manual's output is reproduced: ${command.slice(0, 60)}`, async () => {
    using home = temporaryFolder();
    assert.deepEqual(await runCli(words(command), { home: home.path }), {
      code: 0,
      signal: null,
      stdout: output,
      stderr: '',
    });
  });
}

const jobs = '[{"length":2},{"length":1}]';
const wrong: readonly (readonly [args: readonly string[], says: RegExp])[] = [
  [['schedule', '--policy', 'fcf', '--jobs', jobs], /“--policy” cannot be “fcf”[^]*“fcfs”[^]*srtf/],
  [['schedule', '--jobs', jobs], /“--policy” is required/],
  [['schedule', '--policy', 'fcfs'], /“--jobs/],
  [['schedule', '--policy', 'rr', '--jobs', jobs], /“rr” needs --quantum/],
  [['schedule', '--policy', 'fcfs', '--quantum', '2', '--jobs', jobs], /“fcfs” has no use for --quantum/],
  [['schedule', '--policy', 'rr', '--quantum', '0', '--jobs', jobs], /“--quantum” is 0, outside 1 to 100000/],
  [['schedule', '--policy', 'rr', '--quantum', '1', '--tie', 'arrival', '--jobs', jobs], /“--tie”[^]*“arrival-first”/],
  [['schedule', '--policy', 'lottery', '--quantum', '1', '--jobs', jobs], /needs --seed \/ --randoms/],
  [['schedule', '--policy', 'fcfs', '--jobs', '[{"lenght":2}]'], /“lenght”[^]*“length”/],
  [['schedule', '--policy', 'fcfs', '--jobs', '[{"length":-2}]'], /“jobs\[0\]\.length” is -2/],
  [['schedule', '--policy', 'fcfs', '--jobs', '[{"id":"x","length":2},{"id":"x","length":2}]'], /“x” is there twice/],
  [['schedule', '--policy', 'fcfs', '--jobs', '[{'], /--jobs is not valid JSON/],
  [['schedule', '--policy', 'fcfs', '--jobs', '@no-such-file'], /“no-such-file” \(ENOENT\)/],
  [['schedule', '--compare', '--policy', 'rr', '--jobs', jobs], /--compare and --policy exclude/],
  [['simulate', 'banker', '--input', '{}'], /“banker”[^]*“bankers”/],
  [['simulate', 'bankers', '--input', '{}'], /“available” is missing/],
  [
    ['simulate', 'interleave', '--input', '{"programs":["movv $1, %ax"]}'],
    /programs\[0\], line 1: “movv \$1, %ax”[^]*“mov”/,
  ],
  [['simulate', 'gil', '--input', '{"threads":[{"phases":[{"ran":3}]}]}'], /threads\[0\]\.phases\[0\]/],
];

for (const [args, says] of wrong) {
  test(`“${args.join(' ')}” is wrong usage and says what is right`, async () => {
    using home = temporaryFolder();
    const { code, stdout, stderr } = await runCli(args, { home: home.path });
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, says);
    assert.doesNotMatch(stderr, /\n\s+at |\{\{/);
  });
}

test('jobs can come from a file, and --ticks adds the queues', async () => {
  using home = temporaryFolder();
  const file = join(home.path, 'jobs.json');
  writeFileSync(file, jobs);
  const { code, stdout } = await runCli(['schedule', '--policy', 'fcfs', '--jobs', `@${file}`, '--ticks', '--json'], {
    home: home.path,
  });
  const value = JSON.parse(stdout) as { readonly ticks: readonly unknown[] };
  assert.deepEqual(
    [code, Object.keys(value)],
    [0, ['policy', 'trace', 'jobs', 'averages', 'contextSwitches', 'utilisation', 'ticks']],
  );
  assert.deepEqual(value.ticks[0], { tick: 0, running: ['A'], queues: [{ level: null, jobs: ['B'] }], blocked: [] });
});

test('the comparison is one JSON value with a row per policy', async () => {
  using home = temporaryFolder();
  const { stdout } = await runCli(['schedule', '--compare', '--jobs', jobs, '--json'], { home: home.path });
  const { comparison } = JSON.parse(stdout) as { readonly comparison: readonly Readonly<Record<string, unknown>>[] };
  assert.equal(comparison.length, 11);
  assert.deepEqual(Object.keys(comparison[0] ?? {}), [
    'policy',
    'options',
    'averages',
    'contextSwitches',
    'utilisation',
    'makespan',
  ]);
});

test('simulations speak Chinese', async () => {
  using home = temporaryFolder();
  const { stdout } = await runCli(['schedule', '--policy', 'fcfs', '--jobs', jobs, '--lang', 'zh-CN'], {
    home: home.path,
  });
  assert.match(stdout, /先来先服务（FCFS）（模拟）[^]*周转时间/);
});
