import { setFlagsFromString } from 'node:v8';
import { matchesFilter } from '#shared/filter/evaluate.ts';
import { filterFields, parseFilter } from '#shared/filter/parse.ts';
import { createFormatter } from '#shared/text/format.ts';
import { applyDelta, diffRows, type ProcessTick, type RowTable } from '#shared/model/delta.ts';
import type { RowExtra } from '#shared/model/fields.ts';
import { extrasOf } from '#shared/model/fields.ts';
import { columnsFor } from '../asked-extras.ts';
import type { Context } from '../context.ts';
import type { FiredAlert } from '#shared/model/alerts.ts';
import { checkRules, followAlerts } from '../alert-feed.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { alertJson, alertLine } from '../output/alert-text.ts';
import { LiveScreen } from '../output/live-screen.ts';
import { fitText } from '../output/text-width.ts';
import { processTable } from '../output/process-table.ts';
import { isOwnProcess } from '../own-processes.ts';
import { firstRows } from '../sort-rows.ts';
import { follow, withEngine, type SamplerMode } from '../with-engine.ts';

/** Options of `watch`, already checked. */
export interface WatchOptions {
  readonly interval: number;
  readonly count?: number;
  readonly filter?: string;
  readonly with?: readonly RowExtra[];
  readonly sampler?: Exclude<SamplerMode, 'auto'>;
  readonly alert?: readonly string[];
}

/** Latest alerts that a redrawn screen keeps in sight. */
const maxAlerts = 5;

function summaryLine(context: Context, tick: ProcessTick): string {
  const { summary } = tick;
  const format = createFormatter(context.language);
  const states = Object.entries(summary.states)
    .map(([state, count]) => `${state} ${count}`)
    .join(' ');
  return context.t('cli:watch.summary', {
    time: format.time(tick.time),
    processes: summary.processes,
    threads: format.count(summary.threads),
    states,
    cpu: format.percent(summary.cpuPercent),
    memory: format.bytes(summary.memoryUsedBytes),
  });
}

/** The busiest processes, as many as fit on the terminal. */
function screenLines(
  context: Context,
  tick: ProcessTick,
  rows: RowTable,
  options: { readonly alerts: readonly string[]; readonly table: ReturnType<typeof processTable> },
): string[] {
  const { alerts, table } = options;
  const busiest = firstRows(rows.values(), 'cpuPercent', Math.max(1, context.height - 4 - alerts.length));
  const lines = [summaryLine(context, tick), ...alerts].map((line) => fitText(line, context.width));
  return [...lines, ...table(busiest.map((row) => ({ row, branch: '' })))].slice(0, Math.max(1, context.height - 1));
}

/** The changes since the last tick, where the screen is not redrawn. */
function changesText(context: Context, tick: ProcessTick, rows: RowTable): string {
  const added = tick.added.map((row) => `  + ${row.pid} ${row.name}`);
  const removed = tick.removed.map((identity) => `  - ${identity.pid}`);
  return `${[summaryLine(context, tick), ...(tick.added.length === rows.size ? [] : added), ...removed].join('\n')}\n`;
}

/**
 * Compiles and collects in this thread. Once a second there is a little to do, and waking V8's
 * four workers for it costs more than the work: up to a sixth of what a tick of 2,000 processes
 * takes. (Maglev compiles in those workers or not at all; what is hot gets the better compiler.)
 */
function stayInThisThread(): void {
  for (const flag of [
    '--no-maglev',
    '--no-concurrent-recompilation',
    '--no-concurrent-sparkplug',
    '--no-concurrent-osr',
    '--no-parallel-scavenge',
    '--no-concurrent-marking',
    '--no-concurrent-sweeping',
  ])
    setFlagsFromString(flag);
}

/** `procession watch`: a tick per interval until stopped, or `--count` of them. */
export async function watch(context: Context, options: WatchOptions): Promise<ExitCode> {
  const filterText = options.filter?.trim() ?? '';
  const filter = parseFilter(filterText);
  const rules = options.alert ?? [];
  checkRules(rules);
  stayInThisThread();
  return withEngine(context, { sampler: options.sampler ?? 'auto', samplerPlace: 'here' }, async (client) => {
    const all: RowTable = new Map();
    let shown: RowTable = new Map();
    let ticks = 0;
    const fields = filterFields(filter);
    const table = processTable(context, columnsFor(fields, options.with));
    const screen = new LiveScreen();
    const alerts: string[] = [];
    let latest: ProcessTick | null = null;
    const draw = (): void => {
      if (latest && context.isTty && !context.json)
        context.out(screen.draw(screenLines(context, latest, shown, { alerts: alerts.slice(-maxAlerts), table })));
    };
    const stopResizing = context.onResize(() => {
      screen.forget();
      draw();
    });
    const onAlert = (alert: FiredAlert): void => {
      const line = alertLine(context, alert);
      alerts.push(line);
      if (context.json) context.out(`${alertJson(alert)}\n`);
      else if (!context.isTty) context.out(`${line}\n`);
    };
    // The rule's text is in our command line.
    const ignores = ({ identity }: FiredAlert): boolean => isOwnProcess({ ...identity, ppid: null });
    const stop = await followAlerts(client, rules, { ignores, onAlert });
    await follow(
      client,
      'processes.watch',
      { intervalMs: options.interval, extras: extrasOf(fields, options.with) },
      (tick) => {
        applyDelta(all, tick);
        let filtered = tick;
        if (filterText === '') shown = all;
        else {
          const nowMs = Date.parse(tick.time);
          const next: RowTable = new Map(
            [...all].filter(([, row]) => !isOwnProcess(row) && matchesFilter(filter, row, nowMs)),
          );
          filtered = { ...tick, ...diffRows(shown, next) };
          shown = next;
        }
        latest = filtered;
        if (context.json) context.out(`${JSON.stringify(filtered)}\n`);
        else if (context.isTty) draw();
        else context.out(changesText(context, filtered, shown));
        ticks += 1;
        return ticks < (options.count ?? Infinity);
      },
    ).finally(() => {
      stop();
      stopResizing();
    });
    return exitCodes.done;
  });
}
