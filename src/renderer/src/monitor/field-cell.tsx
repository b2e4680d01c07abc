import { memo } from 'react';
import type { ProcessRow } from '#shared/model/process.ts';
import { fieldText, type FieldContext } from './field-text.ts';
import { StateBadge } from './state-badge.tsx';
import type { FieldColumn } from './field-columns.ts';
import classes from './process-table.module.css';

interface Props {
  readonly row: ProcessRow;
  readonly column: FieldColumn;
  readonly context: FieldContext;
}

/** One value of the table; zeros and unknown values are dimmed. */
export const FieldCell = memo(function FieldCell({ row, column, context }: Props) {
  if (column.field === 'state') return <StateBadge state={row.state} />;
  const text = fieldText(row, column.field, context);
  const value = row[column.field];
  const dim = value === 0 || value === null || (column.field === 'cpuPercent' && row.cpuPercent !== null && row.cpuPercent < 0.05);
  return <span className={column.mono ? 'mono ellipsis' : 'ellipsis'} data-dim={dim} title={column.numeric ? undefined : text}><span className={classes['value']}>{text}</span></span>;
});
