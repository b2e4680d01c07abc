import { LongList } from '../../common/long-list.tsx';
import { useTranslate } from '../../common/use-translate.ts';

interface Props {
  readonly label: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What a chart shows, as a table that is there when asked for. */
export function AsTable({ label, head, rows }: Props) {
  const t = useTranslate();
  return (
    <details>
      <summary style={{ fontSize: 12, cursor: 'pointer' }}>{t('simulators.asTable')}</summary>
      <LongList
        items={rows}
        keyOf={(_, index) => index}
        label={label}
        table={{
          headings: head,
          columns: `repeat(${head.length}, minmax(0, 1fr))`,
          minWidth: Math.max(320, 90 * head.length),
        }}
        maxHeight="260px"
        rowHeight={24}
      >
        {(row) =>
          row.map((cell, column) => (
            <span key={column} role="cell" className="numeric">
              {cell}
            </span>
          ))
        }
      </LongList>
    </details>
  );
}
