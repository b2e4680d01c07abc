import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { getPriority } from 'node:os';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import type { AlertsUpdate } from '#shared/model/alerts.ts';
import type { LifecycleEntry, LifecycleUpdate } from '#shared/model/lifecycle.ts';
import { startChild, startNode } from '../../support/children.ts';
import { openEngine, runToEnd } from '../../support/open-engine.ts';
import { until } from '../../support/until.ts';

const linux = process.platform === 'linux' ? false : 'needs Linux';

test('births, a death with its exit code and an adoption are written down', { skip: linux }, async () => {
  await using open = await openEngine({ record: false });
  const entries: LifecycleEntry[] = [];
  let counts: LifecycleUpdate['counts'] | null = null;
  open.client.subscribe(
    'lifecycle.watch',
    {},
    {
      onMessage: (update) => {
        entries.push(...update.entries);
        counts = update.counts;
      },
      onEnd: () => {},
    },
  );
  let ticks = 0;
  open.client.subscribe(
    'processes.watch',
    { intervalMs: 100 },
    {
      onMessage: () => {
        ticks += 1;
      },
      onEnd: () => {},
    },
  );
  await until(() => ticks > 0); // any process from now on is new
  // The shell stays the parent of a zombie that ended with 7, and then ends and leaves an orphan.
  await using parent = await startChild('sh', ['-c', '(sleep 0.4; exit 7) & sleep 64 & exec sleep 3']);
  await until(() => entries.some(({ kind, identity }) => kind === 'birth' && identity.pid === parent.pid));
  await until(() =>
    entries.some(({ kind, exitCode, parent: of }) => kind === 'death' && exitCode === 7 && of?.pid === parent.pid),
  );
  await until(() =>
    entries.some(({ kind, command }) => kind === 'birth' && (command === 'sleep 64' || command.startsWith('sh -c'))),
  );
  parent.child.kill('SIGKILL');
  await until(() =>
    entries.some(
      ({ kind, command, formerParent }) =>
        kind === 'adopted' && command === 'sleep 64' && formerParent?.pid === parent.pid,
    ),
  );
  assert.deepEqual(
    entries.map(({ seq }) => seq),
    entries.map((_, index) => index + 1),
  );
  assert.ok(
    counts !== null &&
      (counts as LifecycleUpdate['counts']).births >= 4 &&
      Number((counts as LifecycleUpdate['counts']).forks) >= 4,
  );
});

test('how an actor of the lab ended is known though its zombie was reaped at once', { skip: linux }, async () => {
  await using open = await openEngine({ record: false });
  const deaths: LifecycleEntry[] = [];
  open.client.subscribe(
    'lifecycle.watch',
    {},
    { onMessage: ({ entries }) => deaths.push(...entries.filter(({ kind }) => kind === 'death')), onEnd: () => {} },
  );
  open.client.subscribe('processes.watch', { intervalMs: 100 }, { onMessage: () => {}, onEnd: () => {} });
  const { report } = await runToEnd(open.client, { scenario: 'terminate' });
  const killed = report.actors.find(({ signal }) => signal === 'SIGKILL' || signal === 'SIGTERM');
  assert.ok(killed);
  await until(() => deaths.find(({ identity }) => identity.pid === killed.pid)?.signal === killed.signal);
});

test(
  'an alert fires for a zombie and is over when it is reaped; other rules stay as they were',
  { skip: linux },
  async () => {
    await using open = await openEngine({ record: false });
    let last: AlertsUpdate | null = null;
    open.client.subscribe(
      'alerts.watch',
      {},
      {
        onMessage: (update) => {
          last = update;
        },
        onEnd: () => {},
      },
    );
    await using parent = await startChild('sh', ['-c', 'sleep 0 & exec sleep 60']);
    await open.client.call('alerts.set', {
      rules: [
        { id: 'z', text: `zombie>100ms ppid:${parent.pid}`, enabled: true },
        { id: 'off', text: 'cpu>0', enabled: false },
      ],
    });
    const ours = (): AlertsUpdate['fired'] => last?.fired ?? [];
    await until(() => ours().length === 1);
    assert.deepEqual([ours()[0]?.ruleId, ours()[0]?.endedTime], ['z', null]);
    assert.ok(Number(ours()[0]?.value) >= 100);
    await assert.rejects(open.client.call('alerts.set', { rules: [{ id: 'x', text: 'zombi>1s', enabled: true }] }), {
      code: 'alert-unknown',
    });
    assert.equal((last as AlertsUpdate | null)?.rules.length, 2);
    parent.child.kill('SIGKILL');
    await until(() => ours()[0]?.endedTime !== null);
    assert.ok((last as AlertsUpdate | null)?.fired.every(({ ruleId }) => ruleId === 'z'));
  },
);

test('nice value and processors are set for all threads, if the identity still holds', { skip: linux }, async () => {
  await using open = await openEngine({ record: false });
  await using child = await startNode(
    'new (require("node:worker_threads").Worker)("setInterval(() => {}, 1000)", { eval: true }); setInterval(() => {}, 1000)',
  );
  const {
    row: { pid, startTime },
  } = await open.client.call('process.detail', { pid: child.pid });
  await until(() => readdirSync(`/proc/${pid}/task`).length > 5);
  const other = { pid, startTime: new Date(Date.parse(startTime) - 60_000).toISOString() };
  const reniced = await open.client.call('process.renice', { targets: [{ pid, startTime }, other], nice: 7 });
  assert.deepEqual([reniced.done, reniced.refused], [[{ pid, startTime }], [{ identity: other, reason: 'reused' }]]);
  assert.deepEqual([...new Set(readdirSync(`/proc/${pid}/task`).map((tid) => getPriority(Number(tid))))], [7]);
  const allowed = /Cpus_allowed_list:\t(\d+)/u.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';
  const bound = await open.client.call('process.setAffinity', {
    targets: [{ pid, startTime }],
    processors: [Number(allowed)],
  });
  assert.deepEqual(bound, { done: [{ pid, startTime }], refused: [] });
  for (const tid of readdirSync(`/proc/${pid}/task`)) {
    assert.match(
      readFileSync(`/proc/${pid}/task/${tid}/status`, 'utf8'),
      new RegExp(`Cpus_allowed_list:\t${allowed}\n`, 'u'),
    );
  }
  const nowhere = await open.client.call('process.setAffinity', {
    targets: [{ pid, startTime }],
    processors: [4095],
  });
  assert.equal(nowhere.refused[0]?.reason, 'unsupported');
  assert.equal(execFileSync('ps', ['-o', 'ni=', '-p', String(pid)], { encoding: 'utf8' }).trim(), '7');
});

test('a rule whose filter needs an extra has it read', { skip: linux }, async () => {
  await using open = await openEngine({ record: false });
  let last: AlertsUpdate | null = null;
  open.client.subscribe(
    'alerts.watch',
    {},
    {
      onMessage: (update) => {
        last = update;
      },
      onEnd: () => {},
    },
  );
  const code = 'for (let n = 0; n < 100; n += 1) require("node:fs").openSync("/dev/null"); setInterval(() => {}, 1000)';
  await using child = await startNode(code);
  await open.client.call('alerts.set', {
    rules: [{ id: 'd', text: `memory>1M descriptors>100 ppid:${process.pid}`, enabled: true }],
  });
  await until(() => last?.fired.some(({ ruleId, identity }) => ruleId === 'd' && identity.pid === child.pid));
});
