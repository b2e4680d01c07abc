import type { LifecycleCounts, LifecycleEntry } from '#shared/model/lifecycle.ts';
import { hasEnded, identityKey, type Identity, type ProcessRow } from '#shared/model/process.ts';
import { shortCommand } from '#shared/text/clip.ts';
import type { ObservedTick } from '../ports.ts';

/** Entries that are kept; the oldest are dropped first. */
const maxEntries = 5000;

/** How a process ended; null where unknown. */
export interface ExitStatus {
  readonly exitCode: number | null;
  readonly signal: string | null;
}

type Parent = (Identity & { readonly name: string }) | null;
type NewEntry = Omit<LifecycleEntry, 'seq' | 'time'>;

/** What is kept of a process after its row is gone or has changed. */
interface Known {
  readonly row: ProcessRow;
  readonly parent: Parent;
}

const identityOf = ({ pid, startTime }: Identity): Identity => ({ pid, startTime });

/** Logs which processes started, ended or changed parents, from the watchers' ticks. */
export class LifecycleLog {
  readonly #exitStatusOf: (row: ProcessRow) => ExitStatus;
  readonly #entries: LifecycleEntry[] = [];
  #known = new Map<string, Known>();
  #dead = new Set<string>();
  #byPid = new Map<number, ProcessRow>();
  #seq = 0;
  #births = 0;
  #deaths = 0;
  #since = new Date().toISOString();
  #forks: number | null = 0;
  #forksBefore: number | null = null;
  #newThreads = 0;

  /** `exitStatusOf` is called once for each process that died, with its last row. */
  constructor(exitStatusOf: (row: ProcessRow) => ExitStatus) {
    this.#exitStatusOf = exitStatusOf;
  }

  /** Entries after `seq`, oldest first. */
  after(seq: number): readonly LifecycleEntry[] {
    const first = this.#entries[0]?.seq ?? 0;
    return this.#entries.slice(Math.max(0, seq - first + 1));
  }

  get counts(): LifecycleCounts {
    const unseen = this.#forks === null ? null : Math.max(0, this.#forks - this.#births - this.#newThreads);
    return { since: this.#since, births: this.#births, deaths: this.#deaths, forks: this.#forks, unseen };
  }

  /** Processes one tick. The first tick after a time without watchers only records which processes exist. */
  receive({ tick, delta, rows, first }: ObservedTick): void {
    this.#countForks(tick.summary.forks, first);
    if (first) {
      if (this.#seq === 0 && this.#births === 0) this.#since = tick.time;
      this.#begin(rows);
      return;
    }
    for (const row of delta.added) this.#byPid.set(row.pid, row);
    for (const row of delta.added) this.#born(row, tick.time);
    for (const change of delta.changed) this.#changed(identityKey(change), rows.get(identityKey(change)), tick.time);
    for (const identity of delta.removed) this.#gone(identityKey(identity), tick.time);
  }

  #begin(rows: ReadonlyMap<string, ProcessRow>): void {
    this.#known = new Map();
    this.#dead = new Set();
    this.#byPid = new Map();
    for (const row of rows.values()) this.#byPid.set(row.pid, row);
    for (const [key, row] of rows) {
      this.#known.set(key, { row, parent: this.#parentOf(row) });
      if (hasEnded(row)) this.#dead.add(key);
    }
  }

  #countForks(now: number | null, first: boolean): void {
    if (!first && now !== null && this.#forksBefore !== null && this.#forks !== null)
      this.#forks += Math.max(0, now - this.#forksBefore);
    if (now === null) this.#forks = null;
    this.#forksBefore = now;
  }

  #parentOf(row: ProcessRow): Parent {
    const parent = row.ppid === null ? undefined : this.#byPid.get(row.ppid);
    // A parent never starts after its child: otherwise the pid was reused.
    return parent && parent.startTime <= row.startTime && parent !== row
      ? { ...identityOf(parent), name: parent.name }
      : null;
  }

  #born(row: ProcessRow, time: string): void {
    const parent = this.#parentOf(row);
    this.#known.set(identityKey(row), { row, parent });
    this.#births += 1;
    this.#newThreads += Math.max(0, (row.threads ?? 1) - 1);
    this.#add(time, { ...this.#about(row, parent), kind: 'birth' });
    if (hasEnded(row)) this.#died(row, time);
  }

  #changed(key: string, row: ProcessRow | undefined, time: string): void {
    const before = this.#known.get(key);
    if (!row || !before) return;
    let { parent } = before;
    if (row.ppid !== before.row.ppid) {
      const formerParent = parent;
      parent = this.#parentOf(row);
      this.#add(time, { ...this.#about(row, parent), kind: 'adopted', formerParent });
    }
    this.#newThreads += Math.max(0, (row.threads ?? 1) - (before.row.threads ?? 1));
    // A zombie has lost its command line: keep the last one.
    this.#known.set(key, { row: hasEnded(row) ? { ...row, command: before.row.command } : row, parent });
    this.#byPid.set(row.pid, row);
    if (hasEnded(row)) this.#died({ ...row, command: before.row.command }, time);
  }

  #gone(key: string, time: string): void {
    const known = this.#known.get(key);
    if (!known) return;
    this.#died(known.row, time);
    this.#known.delete(key);
    this.#dead.delete(key);
    if (this.#byPid.get(known.row.pid)?.startTime === known.row.startTime) this.#byPid.delete(known.row.pid);
  }

  #died(row: ProcessRow, time: string): void {
    const key = identityKey(row);
    if (this.#dead.has(key)) return; // already logged when it became a zombie
    this.#dead.add(key);
    this.#deaths += 1;
    const parent = this.#known.get(key)?.parent ?? null;
    this.#add(time, {
      ...this.#about(row, parent),
      ...this.#exitStatusOf(row),
      kind: 'death',
      livedMs: Math.max(0, Date.parse(time) - Date.parse(row.startTime)),
    });
  }

  #about(row: ProcessRow, parent: Parent): NewEntry {
    return {
      kind: 'birth',
      identity: identityOf(row),
      name: row.name,
      command: shortCommand(row.command),
      user: row.user,
      parent,
      formerParent: null,
      exitCode: null,
      signal: null,
      livedMs: null,
    };
  }

  #add(time: string, entry: NewEntry): void {
    this.#seq += 1;
    this.#entries.push({ seq: this.#seq, time, ...entry });
    if (this.#entries.length > maxEntries) this.#entries.splice(0, this.#entries.length - maxEntries);
  }
}
