import { noExtras, type ProcessRow } from '#shared/model/process.ts';

/** A process row with everything filled in; tests change what they look at. */
export function rowWith(fields: Partial<ProcessRow> & { readonly pid: number }): ProcessRow {
  return {
    ppid: 1,
    pgid: fields.pid,
    sid: 1,
    uid: 1000,
    user: 'jane',
    state: 'S',
    name: 'node',
    command: 'node app.js',
    executable: '/usr/bin/node',
    startTime: '2026-01-05T08:00:00.000Z',
    cpuPercent: 0,
    cpuTimeMs: 0,
    rssBytes: 1024,
    virtualBytes: 4096,
    threads: 1,
    nice: 0,
    tty: null,
    runId: null,
    userTimeMs: 0,
    systemTimeMs: 0,
    totalTimeMs: 0,
    minorFaults: 0,
    majorFaults: 0,
    ...noExtras,
    ...fields,
  };
}
