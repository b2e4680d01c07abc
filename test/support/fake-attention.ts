import type { FiredAlert } from '#shared/model/alerts.ts';
import type { LifecycleEntry, LifecycleUpdate } from '#shared/model/lifecycle.ts';
import type { ProcessRow } from '#shared/model/process.ts';
import type { ProcessProblems } from '#shared/model/waits.ts';
import { fakeDeadlock } from './fake-detail.ts';
import { fakeRow } from './fake-processes.ts';

const partyOf = ({ pid, startTime, name, state }: ProcessRow) => ({ pid, startTime, name, state });

/** Nothing to complain of. */
export const noProblems: ProcessProblems = {
  time: '2026-01-01T12:00:00.000Z',
  zombies: [],
  deadlocks: [],
  adoptions: [],
};

/** Two zombies of one parent, one of them older than the watch; a deadlock; an orphan. */
export const fakeProblems: ProcessProblems = {
  time: '2026-01-01T12:00:35.000Z',
  zombies: [
    {
      parent: { ...partyOf(fakeRow(4)), command: '/usr/bin/bash /srv/start.sh' },
      zombies: [
        {
          ...partyOf(fakeRow(9)),
          lastCommand: '/usr/bin/vim notes.txt',
          since: '2026-01-01T12:00:00.000Z',
          sinceBefore: false,
        },
        { ...partyOf(fakeRow(19)), lastCommand: null, since: '2026-01-01T11:58:00.000Z', sinceBefore: true },
      ],
    },
  ],
  deadlocks: [fakeDeadlock(fakeRow(6), fakeRow(9))],
  adoptions: [
    {
      process: partyOf(fakeRow(14)),
      from: partyOf(fakeRow(4)),
      to: partyOf(fakeRow(1)),
      time: '2026-01-01T12:00:20.000Z',
    },
  ],
};

/** Entry number `seq`: births, deaths of three kinds and adoptions in turns. */
export function fakeLife(seq: number): LifecycleEntry {
  const { pid, startTime, name, command, user } = fakeRow((seq % 38) + 2);
  const kind = (['birth', 'birth', 'death', 'death', 'adopted', 'death'] as const)[seq % 6] ?? 'birth';
  const exitCode = seq % 6 === 2 ? 3 : null;
  const signal = seq % 6 === 3 ? 'SIGKILL' : null;
  const ending = { exitCode, signal };
  return {
    seq,
    time: new Date(Date.UTC(2026, 0, 1, 12, 0, seq)).toISOString(),
    kind,
    identity: { pid, startTime },
    name,
    command,
    user,
    parent: partyOf(fakeRow(1)),
    formerParent: kind === 'adopted' ? partyOf(fakeRow(4)) : null,
    ...(kind === 'death' ? ending : { exitCode: null, signal: null }),
    livedMs: kind === 'death' ? seq * 900 : null,
  };
}

/** Entries `from` to `to` as one message. */
export function fakeLifecycle(from: number, to: number): LifecycleUpdate {
  const entries = Array.from({ length: to - from + 1 }, (_, index) => fakeLife(from + index));
  return {
    entries,
    counts: { since: '2026-01-01T12:00:00.000Z', births: 1200, deaths: 1100, forks: 1250, unseen: 50 },
  };
}

/** Alert number `seq`. */
export function fakeFired(seq: number, changes: Partial<FiredAlert> = {}): FiredAlert {
  const { pid, startTime, name, command } = fakeRow(14);
  return {
    seq,
    ruleId: 'r',
    rule: 'cpu>90 for 10s',
    time: new Date(Date.UTC(2026, 0, 1, 12, 0, seq)).toISOString(),
    identity: { pid, startTime },
    name,
    command,
    count: 1,
    value: 97.2,
    endedTime: null,
    ...changes,
  };
}
