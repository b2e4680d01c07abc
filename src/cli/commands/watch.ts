import { matchesFilter } from '#shared/filter/evaluate.ts';
import { parseFilter } from '#shared/filter/parse.ts';
import { createFormatter } from '#shared/view/format.ts';
import { applyDelta, diffRows, type ProcessTick, type RowTable } from '#shared/model/delta.ts';
import type { Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { processTable } from '../output/process-table.ts';
import { sortRows } from '../sort-rows.ts';
import { follow, withEngine, type SamplerMode } from '../with-engine.ts';

/** Options of `watch`, already checked. */
export interface WatchOptions {
  readonly interval: number;
  readonly count?: number;
  readonly filter?: string;
  readonly sampler?: Exclude<SamplerMode, 'auto'>;
}

const clearScreen = '\u001B[H\u001B[2J';

function summaryLine(context: Context, tick: ProcessTick): string {
  const { summary } = tick;
  const format = createFormatter(context.language);
  const states = Object.entries(summary.states).map(([state, count]) => `${state} ${count}`).join(' ');
  return context.t('cli:watch.summary', {
    time: format.time(tick.time), processes: summary.processes, threads: format.count(summary.threads), states,
    cpu: format.percent(summary.cpuPercent), memory: format.bytes(summary.memoryUsedBytes),
  });
}

/** A screen that is redrawn on a terminal; elsewhere what changed since the last tick. */
function humanText(context: Context, tick: ProcessTick, rows: RowTable): string {
  const summary = summaryLine(context, tick);
  if (context.isTty) {
    const busiest = sortRows([...rows.values()], 'cpuPercent').slice(0, Math.max(1, context.height - 4));
    return `${clearScreen}${[summary, ...processTable(context, busiest.map((row) => ({ row, branch: '' })))].join('\n')}\n`;
  }
  const added = tick.added.map((row) => `  + ${row.pid} ${row.name}`);
  const removed = tick.removed.map((identity) => `  - ${identity.pid}`);
  return `${[summary, ...(tick.added.length === rows.size ? [] : added), ...removed].join('\n')}\n`;
}

/** `procession watch`: a tick per interval until stopped, or `--count` of them. */
export async function watch(context: Context, options: WatchOptions): Promise<ExitCode> {
  const filter = parseFilter(options.filter ?? '');
  return withEngine(context, { sampler: options.sampler ?? 'auto' }, async (client) => {
    const all: RowTable = new Map();
    let shown: RowTable = new Map();
    let ticks = 0;
    await follow(client, 'processes.watch', { intervalMs: options.interval }, (tick) => {
      applyDelta(all, tick);
      const nowMs = Date.parse(tick.time);
      const next: RowTable = new Map([...all].filter(([, row]) => matchesFilter(filter, row, nowMs)));
      const filtered: ProcessTick = { ...tick, ...diffRows(shown, next) };
      shown = next;
      context.out(context.json ? `${JSON.stringify(filtered)}\n` : humanText(context, filtered, shown));
      ticks += 1;
      return ticks < (options.count ?? Infinity);
    });
    return exitCodes.done;
  });
}
