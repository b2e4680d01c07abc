import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from '../lib/build.mjs';
import { say } from '../lib/messages.mjs';
import { readOptions } from '../lib/options.mjs';
import { at } from '../lib/project.mjs';
import { Refusal, runStep, script } from '../lib/run.mjs';
import { layOutLinux } from './linux-tree.mjs';

// Makes the packages for Linux without Electron, from the installed dependencies and the build: a Debian package and a
// tarball, each with the pinned Node. `npm run package:linux [-- --to FOLDER --compression xz|gzip|none]`.
const usage = 'npm run package:linux [-- --to dist --compression xz|gzip|none]';
const architectures = { x64: 'amd64', arm64: 'arm64' };

const sizeOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).reduce(
    (sum, entry) => sum + (entry.isFile() ? statSync(join(entry.parentPath, entry.name)).size : 0),
    0,
  );

const control = ({ version, architecture, kib }) => `Package: procession
Version: ${version}
Architecture: ${architecture}
Maintainer: The Procession authors <procession@localhost>
Installed-Size: ${kib}
Depends: libc6 (>= 2.28), libstdc++6
Recommends: chromium | google-chrome-stable | www-browser, python3
Section: education
Priority: optional
Description: process monitor and concurrency lab
 Shows every process of the machine and why it waits, and starts real processes
 and threads that become zombies, orphans and deadlocks, so that one can watch
 them. What happened is derived from what was observed, and can be exported.
`;

await script(async () => {
  const { values } = readOptions(usage, {
    to: { type: 'string', default: at('dist') },
    compression: { type: 'string', default: 'xz' },
  });
  if (!['xz', 'gzip', 'none'].includes(values.compression))
    throw new Refusal(say.unknownArgument(values.compression, 'xz, gzip, none'));
  const architecture = architectures[process.arch];
  if (process.platform !== 'linux' || !architecture) throw new Refusal(say.onlyLinux);
  await prepare();
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const scratch = mkdtempSync(join(tmpdir(), 'procession-package-'));
  try {
    const root = join(scratch, 'root');
    layOutLinux(root, { version, date: new Date().toISOString().slice(0, 10) });
    const kib = Math.ceil(sizeOf(root) / 1024);
    mkdirSync(join(root, 'DEBIAN'));
    writeFileSync(join(root, 'DEBIAN', 'control'), control({ version, architecture, kib }));
    mkdirSync(values.to, { recursive: true });
    const deb = join(values.to, `procession_${version}_${architecture}.deb`);
    const run = async (file, args, options) => {
      if ((await runStep(file, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options })) !== 0)
        throw new Refusal(say.failed(file));
    };
    await run('dpkg-deb', ['--root-owner-group', `-Z${values.compression}`, '--build', root, deb]);
    rmSync(join(root, 'DEBIAN'), { recursive: true });
    const archive = `procession-${version}-linux-${process.arch}.tar${{ xz: '.xz', gzip: '.gz', none: '' }[values.compression]}`;
    const tar = join(values.to, archive);
    await run('tar', ['--owner=0', '--group=0', '--sort=name', '-C', root, '--auto-compress', '-cf', tar, 'usr']);
    for (const file of [deb, tar]) {
      const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
      process.stdout.write(`${file}  ${(statSync(file).size / 2 ** 20).toFixed(1)} MiB  sha256 ${digest}\n`);
    }
    process.stdout.write(`installed: ${(kib / 1024).toFixed(0)} MiB\n`);
    return 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});
