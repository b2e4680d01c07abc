import { Table, Text } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import classes from './compare.module.css';

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
    <Table fz="sm" verticalSpacing={3} aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Td w={20} />
          <Table.Td />
          <Table.Th ta="right">{t('compare.left')}</Table.Th>
          <Table.Th ta="right">{t('compare.right')}</Table.Th>
          {withChange ? <Table.Th ta="right">{t('compare.changeOf')}</Table.Th> : null}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {shown.map(({ key, name, left, right, differs, change }) => (
          <Table.Tr
            key={key}
            className={differs ? (classes['differs'] ?? '') : ''}
            data-testid="compared"
            data-name={key}
            data-differs={differs}
          >
            <Table.Td>
              {differs ? (
                <span title={t('compare.differs')}>
                  <span aria-hidden>≠</span>
                  <span className="visually-hidden">{t('compare.differs')}</span>
                </span>
              ) : null}
            </Table.Td>
            <Table.Th scope="row" fw={400} style={{ overflowWrap: 'anywhere' }}>
              {name}
            </Table.Th>
            <Table.Td ta="right" className="numeric">
              {left}
            </Table.Td>
            <Table.Td ta="right" className="numeric">
              {right}
            </Table.Td>
            {withChange ? (
              <Table.Td ta="right" className="numeric">
                {change}
              </Table.Td>
            ) : null}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
