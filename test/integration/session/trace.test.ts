import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openEngine, runToEnd } from '../../support/open-engine.ts';
import { traceFaults } from '../../support/trace-rules.ts';
import { until } from '../../support/until.ts';

interface TraceEvent {
  readonly ph: string;
  readonly cat?: string;
  readonly name: string;
  readonly tid: number;
  readonly pid: number;
  readonly args?: Readonly<Record<string, unknown>>;
}

const wanted = [
  { scenario: 'deadlock', params: { limitMs: 1500 } },
  { scenario: 'producer-consumer' },
  { scenario: 'semaphore' },
  { scenario: 'pipe' },
  { scenario: 'process-create', params: { children: 3 } },
] as const;

test('real runs make valid traces: states, holds, arrows, findings, counters, one process each', async () => {
  await using opened = await openEngine();
  const { client, engine, dataDir } = opened;
  // At most four at a time.
  const first = await Promise.all(wanted.slice(0, 4).map((request) => runToEnd(client, request)));
  const runs = [...first, ...(await Promise.all(wanted.slice(4).map((request) => runToEnd(client, request))))];
  const session = engine.store.current?.id ?? '';
  for (const { report, samples, events: reported } of runs) {
    const path = join(dataDir, `${report.run.scenario}.json`);
    await engine.store.exportTo({ session, runId: report.run.id, format: 'perfetto', path, overwrite: false });
    const text = readFileSync(path, 'utf8');
    assert.deepEqual(traceFaults(text), [], report.run.scenario);
    const { traceEvents: events, otherData } = JSON.parse(text) as {
      traceEvents: TraceEvent[];
      otherData: { arrows_left_out: number };
    };
    const names = events.filter(({ name }) => name === 'process_name').map(({ args }) => String(args?.['name']));
    const processes = report.actors.filter(({ kind }) => kind === 'process');
    assert.deepEqual(
      processes.map(({ id, pid }) => `${id} (${pid})`).filter((name) => !names.includes(name)),
      [],
      report.run.scenario,
    );
    assert.equal(events.filter(({ cat }) => cat === 'finding').length, report.findings.length, report.run.scenario);
    assert.equal(
      events.some(({ ph, name }) => ph === 'C' && name.startsWith('Resident')),
      samples.some(({ processes }) => processes.some(({ rssBytes }) => rssBytes !== null)),
      report.run.scenario,
    );
    assert.ok(
      events.some(({ ph, cat }) => ph === 'X' && cat === 'state'),
      report.run.scenario,
    );
    const taken = reported.filter(
      (event) => event.kind === 'proceed' && event.object.type === 'mutex' && event.outcome === 'ok',
    );
    assert.equal(
      events.filter(({ cat, ph }) => cat === 'lock' && ph === 'b').length,
      taken.length,
      report.run.scenario,
    );
    if (report.run.scenario === 'deadlock') {
      const wants = reported.filter((event) => event.kind === 'wait' && event.object.type === 'mutex');
      assert.equal(
        events.filter(({ args }) => args?.['state'] === 'lock' && args['owner'] !== undefined).length,
        wants.length,
      );
    }
    if (report.run.scenario === 'process-create') assert.ok(processes.length >= 4, `${processes.length} processes`);
    const gets = reported.filter(
      (event) =>
        event.kind === 'proceed' && event.object.type === 'queue' && event.op === 'get' && event.outcome === 'ok',
    );
    const queues = new Set(gets.flatMap((event) => ('object' in event ? [event.object.id] : [])));
    assert.ok(
      events.filter(({ ph, name }) => ph === 'f' && queues.has(name)).length + otherData.arrows_left_out >= gets.length,
      `${report.run.scenario}: an arrow for each item`,
    );
  }
  const whole = join(dataDir, 'whole.json');
  await engine.store.exportTo({ session, format: 'perfetto', path: whole, overwrite: false });
  assert.deepEqual(traceFaults(readFileSync(whole, 'utf8')), []);
});

test('a run that is still going on, and one that was cut off, make valid traces too', async () => {
  const path = (dataDir: string, name: string): string => join(dataDir, `${name}.json`);
  await using opened = await openEngine();
  const { client, engine, dataDir } = opened;
  const { runId } = await client.call('run.start', { scenario: 'deadlock', params: { limitMs: 60_000 } });
  await until(async () => {
    await engine.store.exportTo({
      session: engine.store.current?.id ?? '',
      runId,
      format: 'perfetto',
      path: path(dataDir, 'live'),
      overwrite: true,
    });
    return readFileSync(path(dataDir, 'live'), 'utf8').includes('"owner"');
  });
  assert.deepEqual(traceFaults(readFileSync(path(dataDir, 'live'), 'utf8')), []);
  // A copy taken now is what a crash leaves.
  const copy = join(dataDir, 'copy.sqlite');
  await engine.store.exportTo({
    session: engine.store.current?.id ?? '',
    format: 'sqlite',
    path: copy,
    overwrite: false,
  });
  await client.call('run.stop', { runId });
  await engine.store.exportTo({ session: copy, format: 'perfetto', path: path(dataDir, 'cut'), overwrite: false });
  assert.deepEqual(traceFaults(readFileSync(path(dataDir, 'cut'), 'utf8')), []);
});
