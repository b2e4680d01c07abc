import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identityKey } from '#shared/model/process.ts';
import type { SessionFinding, SessionInfo } from '#shared/model/session.ts';
import { compareRuns } from '#renderer/compare/compare-runs.ts';
import { recordedAncestors, recordedChildren } from '#renderer/monitor/details/recorded-family.ts';
import { parseRoute, routeHash, type Route } from '#renderer/navigation/route.ts';
import { allTags, searchSessions } from '#renderer/sessions/session-search.ts';
import { courseArea, meantInstant, pointsBetween, stepFrom } from '#shared/timeline/time-course.ts';
import { clusterBands, clusterMarks, nextFinding, runAt, runBands, timeMarks } from '#shared/timeline/time-marks.ts';
import { fakeRow } from '../../support/fake-processes.ts';
import { fakeReport } from '../../support/fake-report.ts';

/** One point a second with these CPU shares; null leaves the second out. */
const course = (...percents: readonly (number | null)[]) =>
  percents.flatMap((cpuPercent, index) =>
    cpuPercent === null ? [] : [{ timeMs: index * 1000, cpuPercent, memoryUsedBytes: null, processes: 1 }],
  );

test('a click means the highest point within reach, else the nearest one', () => {
  const points = course(1, 9, 2, null, null, 3);
  assert.equal(meantInstant(points, 1900, 1000), 1000);
  assert.equal(meantInstant(points, 3400, 0), 2000);
  assert.equal(meantInstant(points, 3600, 0), 5000);
  assert.equal(meantInstant(points, -50, 0), 0);
  assert.equal(meantInstant(points, 9999, 0), 5000);
  assert.equal(meantInstant([], 0, 100), null);
});

test('steps go from one recorded instant to the next and stay within the recording', () => {
  const points = course(1, 1, null, 1);
  assert.deepEqual(
    [
      stepFrom(points, 1000, 1),
      stepFrom(points, 1000, -1),
      stepFrom(points, 1500, -1),
      stepFrom(points, 1500, 1),
      stepFrom(points, 0, -1),
      stepFrom(points, 0, 99),
      stepFrom(points, 3000, -Infinity),
      stepFrom([], 0, 1),
    ],
    [3000, 0, 1000, 3000, 0, 3000, 0, null],
  );
  assert.deepEqual(
    pointsBetween(points, 1000, 2000).map(({ timeMs }) => timeMs),
    [1000],
  );
});

test('however narrow a column is, the spike in it is drawn, and a silence is a hole', () => {
  const flat = Array.from({ length: 1000 }, (_, index) => (index === 500 ? 100 : 0));
  const area = courseArea(course(...flat), { fromMs: 0, toMs: 999_000 }, { columns: 10, height: 10, top: 100 });
  assert.match(area, /L5,0\.0L/);
  const holed = courseArea(
    [...course(50, 50), ...course(50, 50).map((point) => ({ ...point, timeMs: point.timeMs + 60_000 }))],
    { fromMs: 0, toMs: 61_000 },
    { columns: 61, height: 10, top: 100 },
  );
  assert.equal(holed.split('M').length - 1, 2);
});

test('findings are jumped to, marks that would overlap are one, and the latest run at an instant is found', () => {
  const finding = (second: number): SessionFinding => ({
    kind: 'race',
    atNs: 0,
    actors: [],
    objects: [],
    detail: { key: 'race' },
    runId: 'r',
    scenario: 's',
    time: new Date(second * 1000).toISOString(),
  });
  const marks = timeMarks(
    [finding(5), finding(2)],
    [{ id: 1, kind: 'bookmark', time: new Date(3000).toISOString(), runId: null, text: '', writtenAt: '' }],
  );
  assert.deepEqual(
    marks.map(({ kind, atMs }) => [kind, atMs]),
    [
      ['finding', 2000],
      ['note', 3000],
      ['finding', 5000],
    ],
  );
  assert.deepEqual(
    [nextFinding(marks, 2000, 1)?.atMs, nextFinding(marks, 5000, -1)?.atMs, nextFinding(marks, 5000, 1)],
    [5000, 2000, null],
  );
  assert.deepEqual(
    clusterMarks(marks, 1500).map((cluster) => cluster.length),
    [2, 1],
  );
  const bands = runBands([{ ...fakeReport('deadlock').run, endedAt: null }, fakeReport('zombie').run]);
  const [first] = bands;
  assert.ok(first);
  const spans = [
    [0, 100],
    [200, 300],
    [50, 120],
    [125, 130],
  ].map(([fromMs = 0, toMs = 0]) => ({ ...first, fromMs, toMs }));
  assert.deepEqual(
    clusterBands(spans, 10).map((cluster) => cluster.map(({ fromMs }) => fromMs)),
    [[0, 50, 125], [200]],
  );
  const startMs = first.fromMs;
  assert.deepEqual([runAt(bands, startMs - 1), runAt(bands, startMs + 1e9)?.run.id], [null, 'deadlock']);
});

test('ancestors and children come from the recorded table alone, and a reused pid is no parent', () => {
  const rows = [
    { ...fakeRow(1), ppid: 0 },
    { ...fakeRow(2), ppid: 1 },
    { ...fakeRow(3), ppid: 2 },
    { ...fakeRow(4), ppid: 5 },
    { ...fakeRow(5), ppid: 1 },
  ];
  const table = new Map(rows.map((row) => [identityKey(row), row]));
  const pids = (list: readonly { readonly pid: number }[]): number[] => list.map(({ pid }) => pid);
  const at = (pid: number) => rows.find((row) => row.pid === pid) ?? fakeRow(0);
  assert.deepEqual(
    [
      pids(recordedAncestors(table, at(3))),
      pids(recordedAncestors(table, at(4))),
      pids(recordedChildren(table, at(1))),
      pids(recordedChildren(table, at(5))),
    ],
    [[2, 1], [], [2, 5], []],
  );
});

test('two runs are compared by name, and what only one has differs', () => {
  const left = fakeReport('deadlock');
  const right = {
    ...fakeReport('ordered'),
    metrics: { elapsed: { value: 12, unit: 'ms' }, extra: { value: 1, unit: '' } },
  };
  const { metrics, checks, findings, params } = compareRuns(left, right);
  assert.deepEqual(
    metrics.map(({ name, differs, change }) => [name, differs, change]),
    [
      ['elapsed', true, -99.6],
      ['rounds', true, null],
      ['extra', true, null],
    ],
  );
  assert.deepEqual(
    [checks, findings, params].map((rows) => rows.map(({ left: one, right: other, differs }) => [one, other, differs])),
    [[['passed', 'failed', true]], [[1, 0, true]], [[2, 3, true]]],
  );
});

test('sessions are found by every word in title, id, tag and scenario', () => {
  const info = (id: string, title: string, tags: readonly string[]): SessionInfo => ({
    id,
    path: '',
    title,
    tags,
    createdAt: '',
    bytes: 0,
    runs: 0,
    events: 0,
    notes: 0,
    machineFrom: null,
    machineTo: null,
    current: false,
    problem: null,
  });
  const all = [info('a1', 'Lecture', ['x']), info('b2', '', ['x', 'y'])];
  const found = (search: string, tag: string | null = null): string[] =>
    searchSessions(all, { search, tag }, ({ id }) => (id === 'b2' ? ['Zombies'] : [])).map(({ id }) => id);
  assert.deepEqual(
    [found('LECT a1'), found('zomb y'), found('', 'y'), found('lecture y'), allTags(all)],
    [['a1'], ['b2'], ['b2'], [], ['x', 'y']],
  );
});

test('addresses of sessions and comparisons lead back to themselves', () => {
  const routes: readonly Route[] = [
    { place: 'session', sessionId: '2026-01-02T09-00', tab: null },
    { place: 'session', sessionId: 's', tab: 'notes' },
    { place: 'compare', left: { runId: 'a', sessionId: null }, right: { runId: 'b', sessionId: 's.1' } },
    { place: 'compare', left: null, right: { runId: 'b', sessionId: null } },
    { place: 'compare', left: null, right: null },
  ];
  assert.deepEqual(
    routes.map((route) => parseRoute(routeHash(route))),
    routes,
  );
  assert.deepEqual(
    [parseRoute('#/session'), parseRoute('#/compare?left=%'), parseRoute('#/session/s/what')],
    [
      { place: 'monitor' },
      { place: 'compare', left: { runId: '%', sessionId: null }, right: null },
      { place: 'session', sessionId: 's', tab: null },
    ],
  );
});
