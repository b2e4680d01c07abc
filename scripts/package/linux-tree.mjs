import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { completionScript } from '../../src/cli/completion/script.ts';
import { at, pinnedNode } from '../lib/project.mjs';
import { describedWords, manPage } from './man-page.mjs';
import { productionPackages } from './production.mjs';

const library = 'usr/lib/procession';

/** What of the build only Electron uses, and what only developers use. */
const isLeft = (path) => /(?:\.map|\/\.stamp|\/out\/main\/index\.js|\/out\/preload)$/u.test(path);

/** Lays out the program with the pinned Node under `root`, as a Debian package has it (hier(7)). */
export function layOutLinux(root, { version, date }) {
  const put = (path, content, mode = 0o644) => {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    chmodSync(target, mode);
  };
  const copy = (from, to, options = {}) => {
    mkdirSync(dirname(join(root, to)), { recursive: true });
    cpSync(from, join(root, to), { recursive: true, dereference: true, ...options });
  };
  copy(pinnedNode(), `${library}/node`);
  chmodSync(join(root, library, 'node'), 0o755);
  copy(at('out'), `${library}/out`, { filter: (path) => !isLeft(path) });
  copy(at('resources', 'python'), `${library}/resources/python`, { filter: (path) => !path.includes('__pycache__') });
  for (const folder of ['challenges', 'workbench'])
    if (existsSync(at('resources', folder))) copy(at('resources', folder), `${library}/resources/${folder}`);
  copy(at('package.json'), `${library}/package.json`);
  for (const path of productionPackages())
    copy(at(path), `${library}/${path}`, { filter: (file) => !/\.(?:map|md|[cm]?ts|eslintrc\.json)$/u.test(file) });
  put('usr/bin/procession', `#!/bin/sh\nexec /${library}/node /${library}/out/main/cli.js "$@"\n`, 0o755);
  copy(at('resources', 'linux', 'procession.desktop'), 'usr/share/applications/procession.desktop');
  copy(
    at('resources', 'linux', 'dev.procession.desktop.metainfo.xml'),
    'usr/share/metainfo/dev.procession.desktop.metainfo.xml',
  );
  copy(at('resources', 'linux', 'procession-record.service'), 'usr/lib/systemd/user/procession-record.service');
  copy(at('resources', 'icon.svg'), 'usr/share/icons/hicolor/scalable/apps/procession.svg');
  copy(at('resources', 'icon.png'), 'usr/share/icons/hicolor/512x512/apps/procession.png');
  put('usr/share/man/man1/procession.1.gz', gzipSync(manPage({ version, date }), { level: 9 }));
  const words = describedWords(version);
  put('usr/share/bash-completion/completions/procession', completionScript('bash', words));
  put('usr/share/zsh/vendor-completions/_procession', completionScript('zsh', words));
  put('usr/share/fish/vendor_completions.d/procession.fish', completionScript('fish', words));
  put(
    'usr/share/doc/procession/copyright',
    `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: procession\n\nFiles: *\nCopyright: The Procession authors\nLicense: Expat\n${readFileSync(
      at('LICENSE'),
      'utf8',
    )
      .trim()
      .split('\n')
      .map((line) => ` ${line.trim() || '.'}`)
      .join('\n')}\nComment: The licences of Node and of the packages it contains are in /${library}/out/renderer.\n`,
  );
  put('usr/share/doc/procession/changelog.gz', gzipSync(readFileSync(at('CHANGELOG.md')), { level: 9 }));
}
