import { AppError } from '#shared/errors.ts';
import type { RowExtra } from '#shared/model/fields.ts';
import type { Monitor } from './ports.ts';

/** Maximum number of lists that are measured at a time; each holds every process twice. */
const maxLists = 16;

/** Lists of the processes; requests for the same one get the one that is being measured. */
export function createSharedList(
  list: Monitor['list'],
): (request: { readonly intervalMs: number; readonly extras: readonly RowExtra[] }) => ReturnType<Monitor['list']> {
  const measured = new Map<string, ReturnType<Monitor['list']>>();
  return ({ intervalMs, extras }) => {
    const key = `${intervalMs} ${[...extras].sort().join()}`;
    const before = measured.get(key);
    if (before) return before;
    if (measured.size >= maxLists) throw new AppError('too-many-calls', { limit: maxLists });
    const result = list(intervalMs, extras).finally(() => measured.delete(key));
    measured.set(key, result);
    return result;
  };
}
