import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { chromiumPath, collectErrors, launchBrowser } from '../../support/browser.ts';
import { verdict } from '../../support/pages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const skip = process.platform === 'linux' ? false : 'packages for Linux are made on Linux';

const { layOutLinux } = (await import(new URL('../../../scripts/package/linux-tree.mjs', import.meta.url).href)) as {
  layOutLinux: (root: string, about: { version: string; date: string }) => void;
};

interface Tree extends Disposable {
  readonly root: string;
  readonly home: { readonly path: string };
  /** Runs a command of the program from the tree, and nothing of this project. */
  readonly run: (...args: readonly string[]) => { readonly status: number | null; readonly stdout: string };
}

function layOut(): Tree {
  const folder = temporaryFolder();
  const home = temporaryFolder();
  layOutLinux(folder.path, { version: '1.2.3', date: '2026-01-02' });
  const program = join(folder.path, 'usr', 'lib', 'procession');
  return {
    root: folder.path,
    home,
    run: (...args) =>
      spawnSync(join(program, 'node'), [join(program, 'out', 'main', 'cli.js'), ...args], {
        cwd: home.path,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], PROCESSION_HOME: home.path },
      }),
    [Symbol.dispose]: () => {
      folder[Symbol.dispose]();
      home[Symbol.dispose]();
    },
  };
}

test('the package for Linux is complete: its program works from its own tree alone', { skip }, async (t) => {
  using tree = layOut();
  const files = readdirSync(tree.root, { recursive: true }) as string[];

  await t.test('it holds what a Debian package should, and nothing superfluous', () => {
    for (const path of [
      'usr/bin/procession',
      'usr/share/applications/procession.desktop',
      'usr/share/metainfo/dev.procession.desktop.metainfo.xml',
      'usr/lib/systemd/user/procession-record.service',
      'usr/share/icons/hicolor/scalable/apps/procession.svg',
      'usr/share/bash-completion/completions/procession',
      'usr/share/zsh/vendor-completions/_procession',
      'usr/share/fish/vendor_completions.d/procession.fish',
      'usr/share/doc/procession/copyright',
    ])
      assert.ok(files.includes(path), path);
    const superfluous =
      /\.map$|\.[cm]?ts$|node_modules\/(?:node|typescript|electron|react|vite)\b|\/preload\/|out\/main\/index\.js|__pycache__/u;
    // The sources of scenarios are shown beside their runs.
    const found = files.filter((path) => superfluous.test(path) && !path.includes('/out/main/sources/'));
    assert.deepEqual(found, []);
  });

  await t.test('its manual page and completions know every command', () => {
    const manual = gunzipSync(readFileSync(join(tree.root, 'usr/share/man/man1/procession.1.gz'))).toString();
    const help = tree.run('--help').stdout;
    const commands = [...help.matchAll(/^ {2}([a-z]+) (?:\[|<|[a-z ]* {2})/gmu)].map(([, name = '']) => name);
    assert.ok(commands.length >= 12, help);
    for (const name of commands) assert.match(manual, new RegExp(String.raw`^\.SS procession ${name} `, 'mu'), name);
    const script = join(tree.root, 'usr/share/bash-completion/completions/procession');
    const complete = (...words: readonly string[]): string =>
      spawnSync(
        'bash',
        [
          '-c',
          `. ${script}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _procession; echo "\${COMPREPLY[*]}"`,
          '-',
          ...words,
        ],
        { encoding: 'utf8' },
      ).stdout.trim();
    assert.equal(complete('procession', 'do'), 'doctor');
    assert.equal(complete('procession', 'run', 'dining'), 'dining-philosophers');
    assert.equal(complete('procession', '--lang', 'zh-CN', 'export', '--format', 'per'), 'perfetto');
    assert.equal(complete('procession', 'kill', '--sig'), '--signal');
  });

  await t.test('processes, runs in processes and threads, Python', () => {
    const { processes } = JSON.parse(tree.run('ps', '--json').stdout) as { processes: readonly object[] };
    assert.ok(processes.length > 1);
    for (const args of [
      ['zombie'],
      ['pool-compare', '--variant', 'thread'],
      ['pool-compare', '--variant', 'process'],
      ['four-tasks'],
    ]) {
      const { status, stdout } = tree.run('run', ...args, '--json');
      assert.equal(status, 0, `${args.join(' ')}: ${stdout}`);
    }
    if (spawnSync('python3', ['--version']).status === 0)
      assert.equal(tree.run('run', 'ticket-race', '--variant', 'in-python').status, 0);
  });

  await t.test('the native calls are there, not only their substitutes', () => {
    const program = join(tree.root, 'usr', 'lib', 'procession');
    const found = spawnSync(join(program, 'node'), ['-e', 'import("koffi").then((k) => k.default.load("libc.so.6"))'], {
      cwd: program,
    });
    assert.equal(found.status, 0, String(found.stderr));
  });

  await t.test('the dashboard runs a scenario in a browser', { skip: chromiumPath() === null }, async () => {
    const program = join(tree.root, 'usr', 'lib', 'procession');
    const child = spawn(join(program, 'node'), [join(program, 'out/main/cli.js'), 'serve', '--port', '0', '--json'], {
      env: { PATH: process.env['PATH'], PROCESSION_HOME: tree.home.path },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    const browser = await launchBrowser();
    const errors: string[] = [];
    try {
      const page = await browser.newPage();
      collectErrors(page, errors);
      const { url } = JSON.parse(line) as { url: string };
      await page.goto(url);
      await page.waitForSelector('[data-testid=process-row]');
      await page.goto(`${new URL(url).origin}/#/lab/isolation`);
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      assert.equal((await verdict(page)).outcome, 'passed');
      assert.deepEqual(errors, []);
    } finally {
      await browser.close();
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    assert.ok(!existsSync(`/proc/${child.pid}`));
  });
});
