import assert from 'node:assert/strict';
import test from 'node:test';
import { runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const cases: readonly (readonly [args: readonly string[], says: RegExp])[] = [
  [['pz'], /“pz”[^]*“ps”/],
  [['ps', '--sort', 'rssByte'], /“rssByte”[^]*“rssBytes”[^]*Valid fields: pid, ppid/],
  [['ps', '--filter', 'stat:Z'], /“stat”[^]*“state”/],
  [['ps', '--intervall', '5'], /“--intervall”[^]*“--interval”/],
  [['ps', '--interval', '5'], /20[^]*60000/],
  [['ps', '--interval', 'soon'], /“soon”/],
  [['ps', '--sort'], /needs a value/],
  [['ps', 'x'], /Unexpected argument “x”/],
  [['ps', '--lang', 'fr'], /“fr”[^]*en, zh-CN/],
  [['ps', '--sampler', 'magic'], /native, portable/],
  [['kill'], /Missing argument “PID”/],
  [['kill', 'x'], /“x”/],
  [['kill', '5', '--signal', 'SIGFOO'], /“SIGFOO”[^]*TERM, KILL/],
  [['kill', '5', '--start-time', 'yesterday'], /“yesterday”/],
  [['run'], /--all/],
  [['run', 'no-such-scenario'], /“no-such-scenario”/],
  [['export', 'x', '--format', 'xml', '--output', 'y'], /jsonl, csv, sqlite/],
  [['export', 'x', '--format', 'pdf', '--output', 'y'], /“pdf”\.\nValid values: jsonl, csv, sqlite, perfetto, html/],
  [['export', 'x', '--output', 'y'], /--format/],
  [['--json'], /Name a command/],
  [['nothing-like-it'], /Unknown command “nothing-like-it”\.\nSee --help/],
  [['run', 'dedlock'], /“dedlock”[^]*“deadlock”/],
  [['run', 'zombie', '--param', 'children=999'], /1 to 50/],
  [['run', 'zombie', '--variant', 'x'], /reap, stopped-parent, kill-parent/],
  [['serve', '--host', 'nonsense.invalid'], /nonsense\.invalid/],
  [['serve', '--host', ''], /--host[^]*127\.0\.0\.1/],
  [['watch', '--count', '0'], /1[^]*1000000000/],
  [[], /Usage:/],
];

for (const [args, says] of cases) {
  test(`“${args.join(' ')}” exits with 2 and an error that shows the right usage`, async () => {
    using home = temporaryFolder();
    const { code, stdout, stderr } = await runCli(args, { home: home.path });
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, says);
    assert.match(stderr, /--help/);
    assert.doesNotMatch(stderr, /\n\s+at |\{\{/);
  });
}

test('errors are in Chinese in a Chinese locale', async () => {
  using home = temporaryFolder();
  const { code, stderr } = await runCli(['ps', '--sort', 'x'], { home: home.path, env: { LC_ALL: 'zh_CN.UTF-8' } });
  assert.equal(code, 2);
  assert.match(stderr, /没有字段“x”/);
});

for (const command of [
  'ps',
  'watch',
  'kill',
  'scenarios',
  'run',
  'export',
  'serve',
  'schedule',
  'simulate',
  'doctor',
]) {
  test(`${command} --help explains itself on stdout`, async () => {
    using home = temporaryFolder();
    const { code, stdout, stderr } = await runCli([command, '--help', '--lang', 'zh-CN'], { home: home.path });
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, new RegExp(`^用法： procession ${command}[^]*--json[^]*--lang`));
    assert.doesNotMatch(stdout, /help\.|cli:/);
  });
}
