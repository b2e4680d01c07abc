import { Text } from '@mantine/core';
import { LongList } from '../common/long-list.tsx';
import { NumericHeading } from '../common/numeric-heading.tsx';
import { useTranslate } from '../common/use-translate.ts';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly left: string;
  readonly right: string;
  readonly differs: boolean;
  /** How much more the right one has. */
  readonly change?: string;
}

interface Props {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly onlyDifferent: boolean;
  readonly withChange?: boolean;
}

/** One subject of two runs, a line for each name; a sign, not colour alone, marks what differs. */
export function ComparedTable({ label, rows, onlyDifferent, withChange = false }: Props) {
  const t = useTranslate();
  const shown = onlyDifferent ? rows.filter(({ differs }) => differs) : rows;
  if (shown.length === 0)
    return (
      <Text size="sm" className="muted">
        {t(rows.length === 0 ? 'compare.nothing' : 'compare.allSame')}
      </Text>
    );
  return (
    <LongList
      items={shown}
      keyOf={({ key }) => key}
      label={label}
      testId="compared"
      attributes={({ key, differs }) => ({ 'data-name': key, 'data-differs': differs })}
      table={{
        headings: [
          <span key="differs" role="columnheader">
            <span className="visually-hidden">{t('compare.differs')}</span>
          </span>,
          label,
          <NumericHeading key="left" title={t('compare.left')} />,
          <NumericHeading key="right" title={t('compare.right')} />,
          ...(withChange ? [<NumericHeading key="change" title={t('compare.changeOf')} />] : []),
        ],
        columns: `20px minmax(0, 1.6fr) ${withChange ? 'minmax(0, 1fr) minmax(0, 1fr) 90px' : 'minmax(0, 1fr) minmax(0, 1fr)'}`,
      }}
      maxHeight="60vh"
      rowHeight={28}
    >
      {({ name, left, right, differs, change }) => (
        <>
          <span role="cell">
            {differs ? (
              <span title={t('compare.differs')}>
                <span aria-hidden>≠</span>
                <span className="visually-hidden">{t('compare.differs')}</span>
              </span>
            ) : null}
          </span>
          <span role="rowheader">{name}</span>
          <span role="cell" data-numeric>
            {left}
          </span>
          <span role="cell" data-numeric>
            {right}
          </span>
          {withChange ? (
            <span role="cell" data-numeric>
              {change}
            </span>
          ) : null}
        </>
      )}
    </LongList>
  );
}
