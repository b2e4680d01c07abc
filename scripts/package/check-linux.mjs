import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../lib/messages.mjs';
import { pinnedNode, at } from '../lib/project.mjs';
import { Refusal, script } from '../lib/run.mjs';
import { check, run } from './checks.mjs';

// Installs the Debian package into a fresh Debian, uses it there as a plain user, removes it, and reports what is left:
// `npm run package:check-linux`. Needs root, debootstrap and a Debian mirror.

/** Files that dpkg itself and a user's programs change. */
const isOfSystem = (path) => /^(?:var\/(?:lib\/dpkg|log|cache|lib\/apt)|proc|sys|dev|tmp|run|home)(?:\/|$)/u.test(path);

const filesBelow = (root) =>
  new Set(
    run('find', [root, '-xdev', '-mindepth', '1', '-printf', '%P\n'])
      .split('\n')
      .filter((path) => path !== '' && !isOfSystem(path)),
  );

await script(async () => {
  if (process.getuid?.() !== 0) throw new Refusal(say.needsRoot);
  const scratch = mkdtempSync(join(tmpdir(), 'procession-debian-'));
  const root = join(scratch, 'root');
  const inside = (args, options) =>
    run('chroot', [root, ...args], { env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8' }, ...options });
  const user = (command, options) => inside(['su', '-s', '/bin/sh', 'jane', '-c', command], options);
  try {
    run(pinnedNode(), [
      '--disable-warning=ExperimentalWarning',
      at('scripts', 'package', 'linux.mjs'),
      '--to',
      scratch,
      '--compression',
      'none',
    ]);
    const deb = readdirSync(scratch).find((name) => name.endsWith('.deb'));
    run('debootstrap', [
      '--variant=minbase',
      '--include=libstdc++6,python3,man-db,bash-completion,systemd',
      'stable',
      root,
    ]);
    run('mount', ['--rbind', '/proc', join(root, 'proc')]);
    run('mount', ['-t', 'tmpfs', 'tmpfs', join(root, 'dev', 'shm')]); // semaphores of Python are there
    inside(['useradd', '--create-home', 'jane']);
    const before = filesBelow(root);
    cpSync(join(scratch, deb), join(root, 'tmp', deb));
    await check('installed by dpkg, with what it depends on', () =>
      inside(['dpkg', '-i', `/tmp/${deb}`])
        .trim()
        .split('\n')
        .at(-1),
    );
    await check('procession --version', () => user('procession --version').trim());
    await check('ps', () => `${JSON.parse(user('procession ps --json')).processes.length} processes`);
    await check(
      'doctor',
      () =>
        `${JSON.parse(user('procession doctor --json', { codes: [0, 1] })).checks.filter(({ ok }) => ok).length} checks hold`,
    );
    for (const args of [
      'zombie',
      'pool-compare --variant thread',
      'pool-compare --variant process',
      'dining-philosophers',
    ])
      await check(`run ${args}`, () => JSON.parse(user(`procession run ${args} --json`)).run.outcome);
    await check(
      'run ticket-race in Python',
      () => JSON.parse(user('procession run ticket-race --variant in-python --json')).run.outcome,
    );
    await check('serve answers', () =>
      user(`cd; procession serve --port 0 --json > out & pid=$!
      while [ ! -s out ]; do kill -0 $pid || exit 1; sleep 0.1; done
      /usr/lib/procession/node -e 'fetch(JSON.parse(require("fs").readFileSync("out")).url).then((r) => console.log(r.status, r.headers.get("content-type")))'
      kill $pid; wait $pid; rm out; true`).trim(),
    );
    await check('manual page', () => user('man -w procession').trim());
    await check('completion in bash', () =>
      inside([
        'bash',
        '-c',
        '. /usr/share/bash-completion/completions/procession; COMP_WORDS=(procession run zom); COMP_CWORD=2; _procession; echo "${COMPREPLY[*]}"',
      ]).trim(),
    );
    await check(
      'desktop entry, metadata, unit',
      () =>
        inside([
          'sh',
          '-c',
          'ls /usr/share/applications/procession.desktop /usr/share/metainfo/dev.procession.desktop.metainfo.xml && systemd-analyze --user verify /usr/lib/systemd/user/procession-record.service 2>&1 | grep -c procession-record || true',
        ])
          .trim()
          .split('\n').length + ' lines',
    );
    inside(['dpkg', '--purge', 'procession']);
    const left = [...filesBelow(root)].filter((path) => !before.has(path));
    await check('files left after its removal', () => (left.length === 0 ? '0' : left.join(', ')));
    return left.length === 0 ? 0 : 1;
  } finally {
    for (const path of ['proc', 'dev/shm']) spawnSync('umount', ['--lazy', '--recursive', join(root, path)]);
    rmSync(scratch, { recursive: true, force: true });
  }
});
