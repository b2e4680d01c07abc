import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { AppError } from '#shared/errors.ts';
import { matchesFilter } from '#shared/filter/evaluate.ts';
import { filterFields, parseFilter } from '#shared/filter/parse.ts';
import type { ProcessRow } from '#shared/model/process.ts';
import { describeError } from '#shared/text/describe-error.ts';
import { rowWith } from '../../support/rows.ts';

/** The rows of `rowWith` started a minute before. */
const nowMs = Date.parse('2026-01-05T08:01:00.000Z');

const rows = [
  rowWith({ pid: 1, name: 'systemd', command: '/sbin/init', user: 'root', cpuPercent: 0, rssBytes: 12 * 1024 ** 2 }),
  rowWith({
    pid: 20,
    name: 'node',
    command: 'node server.js',
    user: 'jane',
    cpuPercent: 95.5,
    rssBytes: 300 * 1024 ** 2,
    state: 'R',
    threads: 11,
  }),
  rowWith({
    pid: 30,
    name: 'node',
    command: '[node]',
    user: 'jane',
    cpuPercent: null,
    rssBytes: 0,
    state: 'Z',
    ppid: 20,
  }),
  rowWith({ pid: 40, name: 'my app', command: 'my app --x', user: null, state: 'T' }),
];

const cases: readonly (readonly [string, readonly number[]])[] = [
  ['', [1, 20, 30, 40]],
  ['node', [20, 30]],
  ['NODE server', [20]],
  ['jane', [20, 30]],
  ['"my app"', [40]],
  ['name:"my app"', [40]],
  ['cpu>20', [20]],
  ['cpuPercent<20', [1, 40]],
  ['not cpu<20', [20, 30]],
  ['rss>100M', [20]],
  ['rss>=12MiB rss<1g', [1, 20]],
  ['state:Z', [30]],
  ['state:R,T', [20, 40]],
  ['state:t', []],
  ['not state:Z node', [20]],
  ['pid:20', [20]],
  ['pid=20', [20]],
  ['ppid:20', [30]],
  ['user:root', [1]],
  ['user=jan', []],
  ['threads>10', [20]],
  ['not not node', [20, 30]],
  ['--x', [40]],
  ['user!=jane', [1, 40]],
  ['user:root,jane not state:Z', [1, 20]],
  ['pid:1,20', [1, 20]],
  ['state:zombie,stopped', [30, 40]],
  ['state!=Z node', [20]],
  ['state:z', [30]],
  ['node or user:root', [1, 20, 30]],
  ['(node or user:root) not state:Z', [1, 20]],
  ['not (node or user:root)', [40]],
  ['node and state:R or pid:40', [20, 40]],
  ['name~/^n.de$/', [20, 30]],
  ['name~/^N.DE$/m', []],
  ['command~server\\.js', [20]],
  ['/serv[e]r/', [20]],
  ['path:/usr', [1, 20, 30, 40]],
  ['not path:/usr', []],
  ['age<2m', [1, 20, 30, 40]],
  ['age>60', []],
  ['age>=1m', [1, 20, 30, 40]],
  ['tty:pts/1', []],
  ['pss>1', []],
  ['cpu > 20', [20]],
  ['cpu >= 95.5 %', [20]],
  ['cpu> 20 node', [20]],
  ['rss>100 MB', [20]],
  ['rss > 100 MiB', [20]],
  ['rss >= 12 m rss < 1 gb', [1, 20]],
  ['pid == 20', [20]],
  ['state != Z node', [20]],
  ['name =~ /^n.de$/', [20, 30]],
  ['name=~^n.de$', [20, 30]],
  ['age<2 minutes', [1, 20, 30, 40]],
  ['age < 1 min', []],
  ['(age > 59 seconds) pid:1', [1]],
  ['!node', [1, 40]],
  ['!(node || user:root)', [40]],
  ['node && !state:Z', [20]],
  ['node || pid:40', [20, 30, 40]],
  ['!cpu>5 !pid:40', [1, 30]],
  ['"my" "app"', [40]],
];

for (const [text, pids] of cases) {
  test(`filter ${JSON.stringify(text)} selects ${pids.join(', ') || 'nobody'}`, () => {
    const filter = parseFilter(text);
    assert.deepEqual(
      rows.filter((row) => matchesFilter(filter, row, nowMs)).map(({ pid }) => pid),
      pids,
    );
  });
}

test('a name that the kernel cut is found by its full form: of the executable, of argv[0], of a script', () => {
  const cut = 'gnome-terminal-'; // 15 bytes
  const found = (text: string, fields: Partial<ProcessRow>): boolean =>
    matchesFilter(
      parseFilter(text),
      rowWith({ pid: 1, name: cut, executable: null, command: '[x]', ...fields }),
      nowMs,
    );
  const full = 'gnome-terminal-server';
  for (const text of [`name:${full}`, `name=${full}`, `name=${cut}`, 'name~/terminal-server$/', `/^${full}$/`]) {
    assert.ok(found(text, { executable: `/usr/libexec/${full}` }), text);
    assert.ok(found(text, { executable: `/opt/${full} (deleted)`, command: 'renamed' }), text);
    assert.ok(found(text, { command: `/usr/libexec/${full} --display :0` }), text);
    assert.ok(
      found(text, { executable: '/usr/bin/python3.11', command: `/usr/bin/python3 -E /usr/bin/${full}` }),
      text,
    );
  }
  assert.ok(!found(`name!=${full}`, { executable: `/usr/libexec/${full}` }));
  // Only a name that was cut, and only what begins with it.
  assert.ok(!found('name:server', { name: 'gnome', executable: '/usr/bin/gnome-server' }));
  assert.ok(!found('name:server', { executable: '/usr/bin/server', command: 'server gnome' }));
  // The cut may lie within a character: 世 has three bytes.
  assert.ok(found('name=进程监视世界', { name: '进程监视\uFFFD', executable: '/usr/bin/进程监视世界' }));
  assert.ok(found('name=进程监视世界', { name: '进程监视世', command: '进程监视世界' }));
});

test('a command line is searched to its end; a pattern sees its first and last 4096 characters', () => {
  const classPath = '/opt/app/lib/x.jar:'.repeat(6000);
  const command = `java -cp ${classPath} org.example.Main --last`;
  const row = rowWith({ pid: 1, name: 'java', command });
  for (const text of [
    'org.example.Main',
    `command="${command}"`,
    'command~/^java.*example\\.Main --last$/',
    'command~.*Main',
  ])
    assert.ok(matchesFilter(parseFilter(text), row, nowMs), text.slice(0, 80));
  assert.ok(!matchesFilter(parseFilter('/.*absent/ or command~.*?absent'), row, nowMs));
});

test('text in the form of a comparison is refused with the text in quotes, which then is found', () => {
  assert.throws(
    () => parseFilter('node localhost:3000'),
    (error) => {
      assert.ok(error instanceof AppError);
      assert.match(describeError(error, 'en').hint, /in quotes: "localhost:3000"/);
      return true;
    },
  );
  const server = rowWith({ pid: 1, command: 'node serve --at localhost:3000' });
  assert.ok(matchesFilter(parseFilter('"localhost:3000"'), server, nowMs));
  // A display is no field: the blank keeps the two words apart.
  assert.ok(matchesFilter(parseFilter('Xorg :0'), rowWith({ pid: 1, command: '/usr/lib/Xorg :0' }), nowMs));
});

test('an executable is found by its path after its file was deleted', () => {
  const row = rowWith({ pid: 1, executable: '/opt/tool (deleted)' });
  for (const text of ['path=/opt/tool', 'path:/opt/tool', 'exe~/tool$/', 'path:deleted'])
    assert.ok(matchesFilter(parseFilter(text), row, nowMs), text);
  assert.ok(!matchesFilter(parseFilter('path!=/opt/tool'), row, nowMs));
});

const wrong: readonly (readonly [text: string, code: string, marked: string, nearest?: string])[] = [
  ['cpuu>1', 'filter-field', 'cpuu', 'cpu'],
  ['cpuu > 1', 'filter-field', 'cpuu', 'cpu'],
  ['node stat:Z', 'filter-field', 'stat', 'state'],
  ['rss > 100 parsecs x:1', 'filter-field', 'x', ''],
  ['age<1 parsec cpu>', 'filter-missing', 'cpu>'],
  ['node &&  or', 'filter-missing', 'or'],
  ['pid:x', 'filter-number', 'x'],
  ['cpu>5M', 'filter-percent', '5M'],
  ['rss>1q', 'filter-size', '1q'],
  ['age<1y', 'filter-duration', '1y'],
  ['state:Q', 'filter-state', 'Q'],
  ['name>a', 'filter-comparison', 'name>a'],
  ['pid~1', 'filter-comparison', 'pid~1'],
  ['cpu>', 'filter-missing', 'cpu>'],
  ['node or', 'filter-missing', 'or'],
  ['not', 'filter-missing', 'not'],
  ['()', 'filter-missing', '('],
  ['a (b', 'filter-unclosed', '('],
  ['name:"a b', 'filter-unclosed', '"a b'],
  ['name~/a', 'filter-unclosed', '/a'],
  ['name~/(/', 'filter-regex', '/(/'],
  ['cpu>1,2', 'filter-percent', '1,2'],
];
for (const [text, code, marked, near] of wrong) {
  test(`filter ${JSON.stringify(text)} is refused as ${code} and points at ${JSON.stringify(marked)}`, () => {
    assert.throws(
      () => parseFilter(text),
      (error) => {
        assert.ok(error instanceof AppError);
        assert.equal(error.code, code);
        assert.equal(error.params['nearest'], near);
        assert.equal(text.slice(Number(error.params['start']), Number(error.params['end'])), marked);
        return true;
      },
    );
  });
}

test('a filter names the fields that it reads', () => {
  assert.deepEqual(filterFields(parseFilter('node (cpu>1 or not pss>2M) age<1m state:Z')), [
    'cpuPercent',
    'pssBytes',
    'startTime',
    'state',
  ]);
});

test('whatever is typed is read or refused with a place in it, never anything else', () => {
  const piece = fc.constantFrom(
    'cpu',
    'name',
    'state',
    'age',
    '>',
    '<=',
    ':',
    '~',
    '!=',
    '/',
    '"',
    '(',
    ')',
    ' ',
    'not',
    'or',
    'Z',
    '5M',
    '1,2',
    '\\',
    '\u202E',
    '中',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
        fc.string({ maxLength: 40 }),
      ),
      (text) => {
        try {
          for (const row of rows) matchesFilter(parseFilter(text), row, nowMs);
        } catch (error) {
          assert.ok(error instanceof AppError, String(error));
          const { start, end, input } = error.params;
          assert.ok(
            input === text && Number(start) >= 0 && Number(start) < Number(end) && Number(end) <= text.length,
            `${error.code} ${start}-${end} of ${JSON.stringify(text)}`,
          );
        }
      },
    ),
    { numRuns: 2000 },
  );
});
