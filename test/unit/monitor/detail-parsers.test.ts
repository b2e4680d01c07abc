import assert from 'node:assert/strict';
import { endianness } from 'node:os';
import test from 'node:test';
import { capabilitiesOf, parseCapabilities } from '#engine/monitor/linux/detail/capabilities.ts';
import { memoryMapOf } from '#engine/monitor/linux/detail/memory-map.ts';
import { parseInetSockets, parseUnixPairs, parseUnixSockets } from '#engine/monitor/linux/detail/parse-sockets.ts';
import { affinityOf, parsePolicy } from '#engine/monitor/linux/detail/scheduling.ts';
import { parseSignalSets, signalsOf } from '#engine/monitor/linux/detail/signal-sets.ts';
import { maskSecret, maskText } from '#shared/text/mask-secrets.ts';

const tail = '00:00000000 00000000     0        0';

test(
  'TCP and UDP sockets: addresses, states, inodes',
  { skip: endianness() !== 'LE' && 'recorded on a little-endian machine' },
  () => {
    const lines = [
      `   0: 0100007F:A129 00000000:0000 0A 00000000:00000000 ${tail} 11 1 x`,
      `   1: 0100007F:E27A 0100007F:A129 01 00000000:00000000 ${tail} 12 2 x`,
      `   2: 00000000000000000000000001000000:E799 00000000000000000000000000000000:0000 0A 00000000:00000000 ${tail} 13 1 x`,
      `   3: 0000000000000000FFFF00000100007F:0050 0000000000000000FFFF00000100007F:0051 06 00000000:00000000 ${tail} 14 1 x`,
      `   4: B80D0120000000000000000067452301:0016 00000000000000000000000000000000:0000 0A 00000000:00000000 ${tail} 15 1 x`,
      '   5: nonsense',
    ];
    assert.deepEqual(parseInetSockets(['  sl  local_address', ...lines].join('\n')), [
      { inode: '11', local: '127.0.0.1:41257', remote: null, state: 'LISTEN' },
      { inode: '12', local: '127.0.0.1:57978', remote: '127.0.0.1:41257', state: 'ESTABLISHED' },
      { inode: '13', local: '[::1]:59289', remote: null, state: 'LISTEN' },
      { inode: '14', local: '127.0.0.1:80', remote: '127.0.0.1:81', state: 'TIME_WAIT' },
      { inode: '15', local: '[2001:db8::123:4567]:22', remote: null, state: 'LISTEN' },
    ]);
  },
);

test('Unix sockets and their pairs', () => {
  const text =
    'Num       RefCount Protocol Flags    Type St Inode Path\n00000000de: 00000003 00000000 00000000 0001 03 5005025\n00000000c5: 00000002 00000000 00010000 0001 01 7 /run/a b.sock\n00000000c6: 00000002 00000000 00000000 0002 01 8 @abstract\n';
  assert.deepEqual(parseUnixSockets(text), [
    { inode: '5005025', type: 'stream', state: 'CONNECTED', path: null },
    { inode: '7', type: 'stream', state: 'LISTEN', path: '/run/a b.sock' },
    { inode: '8', type: 'dgram', state: 'UNCONNECTED', path: '@abstract' },
  ]);
  const pairs = parseUnixPairs(
    'u_str ESTAB  0      0      /tmp/s.sock 29 * 28\nu_str LISTEN 0      128    /tmp/s.sock 27 * 0      \nu_str ESTAB  0      0                * 28 * 29   \n',
  );
  assert.deepEqual(
    [...pairs],
    [
      ['29', '28'],
      ['28', '29'],
    ],
  );
});

test('the address space in sums by what backs it', () => {
  const maps =
    '00400000-00402000 r-xp 00000000 fe:00 1 /bin/a b\n00500000-00501000 rw-p 00000000 00:00 0 \n00600000-00603000 rw-p 00000000 00:00 0                          [heap]\n7f0000000000-7f0000001000 r--p 00000000 fe:00 1 /bin/a b\nffffffffff600000-ffffffffff601000 --xp 00000000 00:00 0                  [vsyscall]\n';
  const map = memoryMapOf(maps, 'Rss: 4 kB\nPss: 2 kB\n');
  assert.deepEqual([map.regions, map.rssBytes, map.pssBytes, map.swapBytes], [5, 4096, 2048, null]);
  assert.deepEqual(map.largest, [
    { what: '/bin/a b', bytes: 12_288 },
    { what: '[heap]', bytes: 12_288 },
    { what: '[anonymous]', bytes: 4096 },
    { what: '[vsyscall]', bytes: 4096 },
  ]);
});

test('policy, priority and processors, whatever the name', () => {
  const line = (policy: number, priority: number): string =>
    `1 (a) b) S 0 1 1 0 -1 0 0 0 0 0 0 0 0 0 -51 -7 1 0 5 1 1 1 0 0 0 0 0 0 0 0 0 0 0 0 0 3 ${priority} ${policy} 0`;
  assert.deepEqual(parsePolicy(line(1, 50)), { policy: 'fifo', realtimePriority: 50, nice: -7 });
  assert.deepEqual(
    [0, 2, 3, 5, 6, 7].map((policy) => parsePolicy(line(policy, 0))?.policy),
    ['other', 'rr', 'batch', 'idle', 'deadline', 'unknown'],
  );
  assert.equal(parsePolicy('1 (a) S'), null);
  assert.equal(affinityOf('Cpus_allowed:\tf\nCpus_allowed_list:\t0-3,7\n'), '0-3,7');
});

test('signals by bit, those of threads among the pending ones', () => {
  assert.deepEqual(signalsOf('0000000200004203'), ['SIGHUP', 'SIGINT', 'SIGUSR1', 'SIGTERM', 'SIGRT0']);
  assert.deepEqual(signalsOf('80000001c0000000'), ['SIGSYS', 'SIG32', 'SIG33', 'SIGRT30']);
  const mask = (bits: string): string => bits.padStart(16, '0');
  const sets = parseSignalSets(
    `SigPnd:\t${mask('0')}\nShdPnd:\t${mask('4000')}\nSigBlk:\t${mask('4000')}\nSigIgn:\t${mask('1000')}\nSigCgt:\t${mask('2')}\n`,
    [`SigPnd:\t${mask('200')}\n`],
  );
  assert.deepEqual(sets, {
    pending: ['SIGTERM', 'SIGUSR1'],
    blocked: ['SIGTERM'],
    ignored: ['SIGPIPE'],
    caught: ['SIGINT'],
  });
});

test('capabilities by number, a future one by its number', () => {
  assert.deepEqual(capabilitiesOf('0000020000000401'), ['CAP_CHOWN', 'CAP_NET_BIND_SERVICE', 'CAP_41']);
  assert.deepEqual(parseCapabilities('CapInh:\t0\nCapPrm:\t1\nCapEff:\t0\nCapBnd:\t3\n'), {
    effective: [],
    permitted: ['CAP_CHOWN'],
    inheritable: [],
    bounding: ['CAP_CHOWN', 'CAP_DAC_OVERRIDE'],
  });
});

test('values of variables that sound secret are masked, and passwords within addresses', () => {
  const secret = [
    'DB_PASSWORD',
    'PGPASS',
    'API_KEY',
    'GITHUB_TOKEN',
    'AWS_SECRET_ACCESS_KEY',
    'GOOGLE_CREDENTIALS',
    'BASIC_AUTH',
    'SSH_KEY_2',
  ];
  const plain = [
    'PATH',
    'KEYBOARD',
    'GIT_AUTHOR_NAME',
    'SSH_AUTH_SOCK',
    'PWD',
    'MONKEY_ISLAND',
    'SSL_KEY_FILE',
    'BYPASSING',
  ];
  assert.deepEqual(
    secret.map((name) => maskSecret(name, 'v')),
    secret.map(() => maskText),
  );
  assert.deepEqual(
    plain.map((name) => maskSecret(name, 'v')),
    plain.map(() => 'v'),
  );
  assert.equal(maskSecret('DATABASE_URL', 'postgres://jane:pw@host/db'), `postgres://jane:${maskText}@host/db`);
});
