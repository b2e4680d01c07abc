import { assertNever } from '../errors.ts';
import { matchesFilter } from '../filter/evaluate.ts';
import type { RowDelta } from '../model/delta.ts';
import { hasEnded, identityKey, type ProcessRow } from '../model/process.ts';
import type { Alert } from './parse.ts';

/** The changes of one tick, with all rows after it. */
export interface AlertTick {
  readonly timeMs: number;
  readonly delta: RowDelta;
  readonly rows: ReadonlyMap<string, ProcessRow>;
  /** All rows count as known before: no process appears. */
  readonly first: boolean;
}

/** A rule that begins or ceases to hold for a process. */
export type AlertChange =
  | { readonly kind: 'fired'; readonly row: ProcessRow; readonly value: number | null }
  | { readonly kind: 'ended'; readonly key: string };

interface Pending {
  readonly sinceMs: number;
  fired: boolean;
}

/**
 * One rule over time. It reads only rows that changed and those it is waiting for, so that thousands of sleeping
 * processes cost nothing.
 */
export class AlertWatch {
  readonly #alert: Alert;
  readonly #pending = new Map<string, Pending>();
  /** For growth: memory at each change within the period, oldest first. */
  readonly #sizes = new Map<string, { readonly timeMs: number; readonly bytes: number }[]>();
  #last = new Map<string, ProcessRow>();
  /** For appears: processes that have matched since they were first seen. */
  readonly #present = new Set<string>();

  constructor(alert: Alert) {
    this.#alert = alert;
  }

  /** What changed with this tick. */
  take(tick: AlertTick): AlertChange[] {
    const { condition } = this.#alert;
    if (condition.kind === 'appears') return this.#appeared(tick);
    if (condition.kind === 'disappears') return this.#disappeared(tick);
    const changes: AlertChange[] = [];
    for (const identity of tick.delta.removed) this.#settle(identityKey(identity), changes);
    for (const row of tick.delta.added) this.#consider(row, tick, changes);
    for (const change of tick.delta.changed) {
      const row = tick.rows.get(identityKey(change));
      if (row) this.#consider(row, tick, changes);
    }
    const waitsMs = condition.kind === 'growth' ? 0 : condition.forMs;
    for (const [key, pending] of this.#pending) {
      const row = tick.rows.get(key);
      if (!row) this.#settle(key, changes);
      else if (condition.kind === 'growth' && this.#valueOf(row, tick) === null) this.#settle(key, changes);
      else if (!pending.fired && tick.timeMs - pending.sinceMs >= waitsMs) {
        pending.fired = true;
        changes.push({
          kind: 'fired',
          row,
          value: condition.kind === 'state' ? tick.timeMs - pending.sinceMs : this.#valueOf(row, tick),
        });
      }
    }
    return changes;
  }

  #isMeant(row: ProcessRow, tick: AlertTick): boolean {
    return matchesFilter(this.#alert.filter, row, tick.timeMs);
  }

  /** New processes that match, and those that now do by another program or title; each once. */
  #appeared(tick: AlertTick): AlertChange[] {
    for (const identity of tick.delta.removed) this.#present.delete(identityKey(identity));
    const renamed = tick.delta.changed.filter(
      ({ name, command, executable }) => name !== undefined || command !== undefined || executable !== undefined,
    );
    if (tick.first) for (const key of this.#present) if (!tick.rows.has(key)) this.#present.delete(key);
    const candidates = tick.first ? tick.rows.keys() : [...tick.delta.added, ...renamed].map(identityKey);
    const found: AlertChange[] = [];
    for (const key of candidates) {
      const row = tick.rows.get(key);
      // A process that ends loses its command line: it does not appear by that.
      if (!row || this.#present.has(key) || hasEnded(row) || !this.#isMeant(row, tick)) continue;
      this.#present.add(key);
      if (!tick.first) found.push({ kind: 'fired', row, value: null });
    }
    return found;
  }

  #disappeared(tick: AlertTick): AlertChange[] {
    const before = this.#last;
    const gone: AlertChange[] = tick.first
      ? []
      : tick.delta.removed.flatMap((identity) => {
          const row = before.get(identityKey(identity));
          return row && this.#isMeant(row, tick) ? [{ kind: 'fired' as const, row, value: null }] : [];
        });
    if (tick.first) this.#last = new Map(tick.rows);
    for (const identity of tick.delta.removed) this.#last.delete(identityKey(identity));
    for (const identity of [...tick.delta.added, ...tick.delta.changed]) {
      const key = identityKey(identity);
      const row = tick.rows.get(key);
      // A zombie has lost the command line that identifies it to the user.
      if (row && !(row.state === 'Z' && this.#last.has(key))) this.#last.set(key, row);
    }
    return gone;
  }

  #consider(row: ProcessRow, tick: AlertTick, changes: AlertChange[]): void {
    const key = identityKey(row);
    if (this.#alert.condition.kind === 'growth') this.#remember(key, row, tick.timeMs);
    if (this.#isMeant(row, tick) && this.#valueOf(row, tick) !== null) {
      if (!this.#pending.has(key)) this.#pending.set(key, { sinceMs: tick.timeMs, fired: false });
    } else this.#settle(key, changes, { keepSizes: true });
  }

  /** The measured value while the condition holds, else null. */
  #valueOf(row: ProcessRow, tick: AlertTick): number | null {
    const { condition } = this.#alert;
    switch (condition.kind) {
      case 'state':
        return row.state === condition.state ? 0 : null;
      case 'above': {
        const value = row[condition.field];
        return value !== null && value > condition.value ? value : null;
      }
      case 'growth': {
        const key = identityKey(row);
        this.#forget(key, tick.timeMs - condition.withinMs);
        const minBytes = Math.min(...(this.#sizes.get(key) ?? []).map(({ bytes }) => bytes));
        const grown = (row.rssBytes ?? 0) - minBytes;
        return Number.isFinite(grown) && grown > condition.bytes ? grown : null;
      }
      case 'appears':
      case 'disappears':
        return null;
      default:
        return assertNever(condition);
    }
  }

  #remember(key: string, row: ProcessRow, timeMs: number): void {
    if (row.rssBytes === null) return;
    const sizes = this.#sizes.get(key) ?? [];
    if (sizes.at(-1)?.bytes !== row.rssBytes) sizes.push({ timeMs, bytes: row.rssBytes });
    this.#sizes.set(key, sizes);
  }

  /** Drops sizes that ended before `fromMs`: each lasts until the next one. */
  #forget(key: string, fromMs: number): void {
    const sizes = this.#sizes.get(key);
    if (!sizes) return;
    let drop = 0;
    while (drop + 1 < sizes.length && (sizes[drop + 1] as { timeMs: number }).timeMs <= fromMs) drop += 1;
    if (drop > 0) sizes.splice(0, drop);
  }

  #settle(key: string, changes: AlertChange[], options: { readonly keepSizes?: boolean } = {}): void {
    if (options.keepSizes !== true) this.#sizes.delete(key);
    const pending = this.#pending.get(key);
    if (!pending) return;
    this.#pending.delete(key);
    if (pending.fired) changes.push({ kind: 'ended', key });
  }
}
