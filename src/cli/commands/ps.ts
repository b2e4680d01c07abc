import { AppError } from '#shared/errors.ts';
import { matchesFilter } from '#shared/filter/evaluate.ts';
import { filterFields, parseFilter } from '#shared/filter/parse.ts';
import type { RowExtra, RowField } from '#shared/model/fields.ts';
import { extrasOf } from '#shared/model/fields.ts';
import { columnsFor } from '../asked-extras.ts';
import type { Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { isOwnProcess } from '../own-processes.ts';
import { processTable } from '../output/process-table.ts';
import { sortRows } from '../sort-rows.ts';
import { treeRows } from '../tree-rows.ts';
import { withEngine, type SamplerMode } from '../with-engine.ts';
import type { ProcessDetail } from '#shared/model/detail.ts';
import { detailText } from '../output/detail-text.ts';

/** Everything known about one process, as JSON (nothing masked) or as text. */
function showDetail(context: Context, detail: ProcessDetail, showSecrets: boolean): ExitCode {
  const { row, ...parts } = detail;
  context.out(
    context.json ? `${JSON.stringify({ ...row, row, ...parts })}\n` : detailText(context, detail, showSecrets),
  );
  return exitCodes.done;
}

/** Options of `ps`, already checked. */
export interface PsOptions {
  readonly sort?: RowField;
  readonly filter?: string;
  readonly tree?: boolean;
  readonly limit?: number;
  readonly interval: number;
  readonly sampler?: Exclude<SamplerMode, 'auto'>;
  readonly pid?: number;
  readonly showSecrets?: boolean;
  readonly with?: readonly RowExtra[];
}

/** `procession ps`: one sample of all processes, or everything about one. */
export async function ps(context: Context, options: PsOptions): Promise<ExitCode> {
  const filterText = options.filter?.trim() ?? '';
  const filter = parseFilter(filterText);
  const sampler = options.sampler ?? 'auto';
  if (options.sampler === 'native' && process.platform !== 'linux') {
    throw new AppError('platform-missing', { what: '--sampler native', platform: process.platform, needs: 'linux' });
  }
  return withEngine(context, { sampler, samplerPlace: 'here' }, async (client) => {
    if (options.pid !== undefined)
      return showDetail(
        context,
        await client.call('process.detail', { pid: options.pid }),
        options.showSecrets ?? false,
      );
    const fields: readonly RowField[] = [
      ...filterFields(filter),
      ...(options.sort === undefined ? [] : [options.sort]),
    ];
    const list = await client.call('process.list', {
      intervalMs: options.interval,
      extras: extrasOf(fields, options.with),
    });
    const nowMs = Date.parse(list.time);
    const sorted = sortRows(
      filterText === ''
        ? list.processes
        : list.processes.filter((row) => !isOwnProcess(row) && matchesFilter(filter, row, nowMs)),
      options.sort ?? 'pid',
    );
    const shown = (options.tree ? treeRows(sorted) : sorted.map((row) => ({ row, branch: '' }))).slice(
      0,
      options.limit,
    );
    if (context.json)
      context.out(`${JSON.stringify({ time: list.time, host: list.host, processes: shown.map(({ row }) => row) })}\n`);
    else context.out(`${processTable(context, columnsFor(fields, options.with))(shown).join('\n')}\n`);
    return exitCodes.done;
  });
}
