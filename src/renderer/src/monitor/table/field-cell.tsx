import { memo } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import { fields, kinds, type KindSpec, type RowField } from '#shared/model/fields.ts';
import type { ProcessRow } from '#shared/model/process.ts';
import { clip } from '#shared/text/clip.ts';
import { unknownText } from '#shared/text/format.ts';
import { maxProcessText } from '#shared/text/sanitize.ts';
import { fieldText, valueText, type FieldContext } from './field-text.ts';
import { StateBadge } from '../../common/state-badge.tsx';
import classes from './process-table.module.css';

interface Props {
  readonly row: ProcessRow;
  readonly field: RowField;
  readonly context: FieldContext;
}

/** Nothing, or too little to show. */
const isDim = (value: string | number | null, field: RowField): boolean =>
  value === null || value === 0 || (field === 'cpuPercent' && typeof value === 'number' && value < 0.05);

/** One value of the table; zeros and unknown values are dimmed. */
export const FieldCell = memo(function FieldCell({ row, field, context }: Props) {
  if (field === 'state') return <StateBadge state={row.state} />;
  const text = clip(fieldText(row, field, context), maxProcessText); // laying out more takes long
  const { value, monospace = false }: KindSpec = kinds[fields[field].kind];
  return (
    <span
      className={monospace ? 'mono ellipsis' : 'ellipsis'}
      data-dim={isDim(row[field], field)}
      title={value === 'number' ? undefined : text}
    >
      <span className={classes['value']}>{text}</span>
    </span>
  );
});

/** The sum over a group or a folded subtree, marked as one. */
export function SumCell({
  value,
  field,
  count,
  context,
}: {
  readonly value: number | null;
  readonly field: RowField;
  readonly count: number;
  readonly context: FieldContext;
}) {
  const t = useTranslate();
  if (value === null) return <span data-dim>{unknownText}</span>;
  const help = t(field === 'rssBytes' || field === 'virtualBytes' ? 'group.sumShared' : 'group.sum', {
    count,
  });
  return (
    <span className="ellipsis" data-dim={isDim(value, field)} title={help}>
      <span className={classes['sum']} aria-label={help} role="img">
        {t('group.mark')}
      </span>{' '}
      {valueText(value, field, context)}
    </span>
  );
}
