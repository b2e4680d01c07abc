import { rowFields } from '#shared/model/fields.ts';
import { type ProcessRow } from '#shared/model/process.ts';
import { useCopy } from '../../common/use-copy.ts';

interface CopyRows {
  readonly pids: (rows: readonly ProcessRow[]) => void;
  readonly commands: (rows: readonly ProcessRow[]) => void;
  /** Every field, separated by tabs, one process to a line. */
  readonly rows: (rows: readonly ProcessRow[]) => void;
}

/** Copies of one or several processes what one would want to paste elsewhere. */
export function useCopyRows(): CopyRows {
  const copy = useCopy();
  return {
    pids: (rows) => copy(rows.map(({ pid }) => pid).join(' ')),
    commands: (rows) => copy(rows.map(({ command }) => command).join('\n')),
    rows: (rows) => copy(rows.map((row) => rowFields.map((field) => row[field] ?? '').join('\t')).join('\n')),
  };
}
