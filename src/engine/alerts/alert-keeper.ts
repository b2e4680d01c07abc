import { AlertWatch } from '#shared/alerts/watch.ts';
import { parseAlert } from '#shared/alerts/parse.ts';
import type { StreamSource } from '#shared/contract/contract.ts';
import { Emitter } from '#shared/disposable.ts';
import type { AlertRule, AlertsUpdate, FiredAlert } from '#shared/model/alerts.ts';
import { filterFields } from '#shared/filter/parse.ts';
import { extrasOf, type RowExtra } from '#shared/model/fields.ts';
import { identityKey } from '#shared/model/process.ts';
import { shortCommand } from '#shared/text/clip.ts';
import { keepWatching } from '../monitor/keep-watching.ts';
import type { ObservedTick } from '../ports.ts';
import type { Monitor } from '../ports.ts';

const intervalMs = 1000;
const maxFired = 1000;

interface Kept {
  readonly rule: AlertRule;
  readonly watch: AlertWatch;
  /** It has not seen a tick yet: every process is new to it, although none has appeared. */
  isNew: boolean;
}

/** Checks the alert rules, as long as there are any, whether a screen is open or not. */
export class AlertKeeper {
  readonly #monitor: Monitor;
  readonly #onChange = new Emitter<void>();
  #rules: readonly AlertRule[] = [];
  #kept: readonly Kept[] = [];
  #fired: FiredAlert[] = [];
  #seq = 0;
  #stopWatching: (() => void) | null = null;
  #extras: readonly RowExtra[] = [];
  readonly #stopFollowing: () => void;

  constructor(monitor: Monitor) {
    this.#monitor = monitor;
    this.#stopFollowing = monitor.onTick.on((seen) => this.#take(seen));
  }

  /**
   * Replaces the rules; an unchanged rule keeps its state. Throws if a rule cannot be parsed, and then
   * changes nothing.
   */
  setRules(rules: readonly AlertRule[]): void {
    const kept = rules
      .filter(({ enabled }) => enabled)
      .map((rule): Kept => {
        const same = this.#kept.find((before) => before.rule.id === rule.id && before.rule.text === rule.text);
        return { rule, watch: same?.watch ?? new AlertWatch(parseAlert(rule.text)), isNew: same?.isNew ?? true };
      });
    for (const { enabled, text } of rules) if (!enabled) parseAlert(text);
    this.#rules = [...rules];
    this.#kept = kept;
    this.#watchFor(kept);
    this.#onChange.emit();
  }

  /** Reads the extras that the rules' filters need while there are rules. */
  #watchFor(kept: readonly Kept[]): void {
    const extras = extrasOf(kept.flatMap(({ rule }) => filterFields(parseAlert(rule.text).filter)));
    if (kept.length > 0 && this.#stopWatching && extras.join() === this.#extras.join()) return;
    const stopBefore = this.#stopWatching;
    this.#extras = extras;
    // The new watch starts before the old one ends, so that the sampler continues without a gap.
    this.#stopWatching = kept.length > 0 ? keepWatching(this.#monitor, intervalMs, extras) : null;
    stopBefore?.();
  }

  source(): StreamSource<AlertsUpdate> {
    let due = true;
    let stop: () => void = () => {};
    return {
      next: () => {
        if (!due) return undefined;
        due = false;
        return { rules: this.#rules, fired: this.#fired };
      },
      done: () => false,
      start: (wake) => {
        stop = this.#onChange.on(() => {
          due = true;
          wake();
        });
      },
      dispose: () => stop(),
    };
  }

  dispose(): void {
    this.#stopWatching?.();
    this.#stopWatching = null;
    this.#stopFollowing();
  }

  #take({ tick, delta, rows, first }: ObservedTick): void {
    let changed = false;
    const timeMs = Date.parse(tick.time);
    for (const kept of this.#kept) {
      const { rule, watch } = kept;
      const seen = kept.isNew
        ? { timeMs, delta: { added: [...rows.values()], changed: [], removed: [] }, rows, first: true }
        : { timeMs, delta, rows, first };
      kept.isNew = false;
      for (const change of watch.take(seen)) {
        changed = true;
        if (change.kind === 'ended') this.#end(rule.id, change.key, tick.time);
        else {
          const { pid, startTime, name, command } = change.row;
          this.#seq += 1;
          this.#fired = [
            ...this.#fired.slice(1 - maxFired),
            {
              seq: this.#seq,
              ruleId: rule.id,
              rule: rule.text,
              time: tick.time,
              identity: { pid, startTime },
              name,
              command: shortCommand(command),
              value: change.value,
              endedTime: null,
            },
          ];
        }
      }
    }
    if (changed) this.#onChange.emit();
  }

  #end(ruleId: string, key: string, time: string): void {
    this.#fired = this.#fired.map((alert) =>
      alert.ruleId === ruleId && alert.endedTime === null && identityKey(alert.identity) === key
        ? { ...alert, endedTime: time }
        : alert,
    );
  }
}
