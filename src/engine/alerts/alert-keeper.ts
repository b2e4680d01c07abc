import { AlertWatch, type AlertChange } from '#shared/alerts/watch.ts';
import { parseAlert, type Alert } from '#shared/alerts/parse.ts';
import type { StreamSource } from '#shared/contract/contract.ts';
import { Emitter } from '#shared/disposable.ts';
import type { AlertRule, AlertsUpdate, FiredAlert } from '#shared/model/alerts.ts';
import { filterFields } from '#shared/filter/parse.ts';
import { extrasOf, type RowExtra } from '#shared/model/fields.ts';
import { identityKey } from '#shared/model/process.ts';
import { shortCommand } from '#shared/text/clip.ts';
import { keepWatching } from '../monitor/keep-watching.ts';
import type { Monitor, ObservedTick } from '../ports.ts';
import { valueSource } from '../value-source.ts';

const intervalMs = 1000;
const maxFired = 1000;
/** Processes of one program that fire one rule with less than this between them are one alert, in ms. */
const coolDownMs = 60_000;

/** An alert, and the processes for which its condition still holds. */
interface Group {
  alert: FiredAlert;
  lastMs: number;
  readonly holding: Set<string>;
}

interface Kept {
  readonly rule: AlertRule;
  readonly parsed: Alert;
  readonly watch: AlertWatch;
  /** It has not seen a tick yet: every process is new to it, although none has appeared. */
  isNew: boolean;
  /** Alerts within their cool-down, by program. */
  readonly recent: Map<string, Group>;
  /** By process: the alert whose condition holds for it. */
  readonly holding: Map<string, Group>;
}

/** Checks the alert rules, as long as there are any, whether a screen is open or not. */
export class AlertKeeper {
  readonly #monitor: Monitor;
  readonly #onChange = new Emitter<void>();
  #rules: readonly AlertRule[] = [];
  #kept: readonly Kept[] = [];
  #fired: Group[] = [];
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
        if (same) return { ...same, rule };
        const parsed = parseAlert(rule.text);
        const watch = new AlertWatch(parsed);
        return { rule, parsed, watch, isNew: true, recent: new Map(), holding: new Map() };
      });
    for (const { enabled, text } of rules) if (!enabled) parseAlert(text);
    this.#rules = [...rules];
    this.#kept = kept;
    this.#watchFor(kept);
    this.#onChange.emit();
  }

  /** Reads the extras that the rules' filters need while there are rules. */
  #watchFor(kept: readonly Kept[]): void {
    const extras = extrasOf(kept.flatMap(({ parsed }) => filterFields(parsed.filter)));
    if (kept.length > 0 && this.#stopWatching && extras.join() === this.#extras.join()) return;
    const stopBefore = this.#stopWatching;
    this.#extras = extras;
    // The new watch starts before the old one ends, so that the sampler continues without a gap.
    this.#stopWatching = kept.length > 0 ? keepWatching(this.#monitor, intervalMs, extras) : null;
    stopBefore?.();
  }

  source(): StreamSource<AlertsUpdate> {
    return valueSource(this.#onChange, () => ({
      rules: this.#rules,
      fired: this.#fired.map(({ alert }) => alert),
    }));
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
      const { watch } = kept;
      const seen = kept.isNew
        ? { timeMs, delta: { added: [...rows.values()], changed: [], removed: [] }, rows, first: true }
        : { timeMs, delta, rows, first };
      kept.isNew = false;
      for (const [program, { lastMs }] of kept.recent) if (timeMs - lastMs >= coolDownMs) kept.recent.delete(program);
      for (const change of watch.take(seen)) {
        changed = true;
        if (change.kind === 'ended') this.#end(kept, change.key, tick.time);
        else this.#fire(kept, change, tick.time);
      }
    }
    if (changed) this.#onChange.emit();
  }

  #fire(
    { rule, recent, holding }: Kept,
    { row, value }: Extract<AlertChange, { readonly kind: 'fired' }>,
    time: string,
  ): void {
    const { pid, startTime, name, command } = row;
    let group = recent.get(name);
    if (group) group.alert = { ...group.alert, count: group.alert.count + 1, endedTime: null };
    else {
      this.#seq += 1;
      group = {
        alert: {
          seq: this.#seq,
          ruleId: rule.id,
          rule: rule.text,
          time,
          identity: { pid, startTime },
          name,
          command: shortCommand(command),
          count: 1,
          value,
          endedTime: null,
        },
        lastMs: 0,
        holding: new Set(),
      };
      recent.set(name, group);
      this.#fired = [...this.#fired.slice(1 - maxFired), group];
    }
    group.lastMs = Date.parse(time);
    if (value === null) return; // it happened, and does not last
    const key = identityKey(row);
    group.holding.add(key);
    holding.set(key, group);
  }

  #end({ holding }: Kept, key: string, time: string): void {
    const group = holding.get(key);
    if (!group) return;
    holding.delete(key);
    group.holding.delete(key);
    if (group.holding.size === 0) group.alert = { ...group.alert, endedTime: time };
  }
}
