import { Table } from '@mantine/core';
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
      <Table.ScrollContainer
        minWidth={320}
        maxHeight={260}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': label } }}
      >
        <Table fz="xs" verticalSpacing={2} aria-label={label}>
          <Table.Thead>
            <Table.Tr>
              {head.map((title) => (
                <Table.Th key={title}>{title}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody className="numeric">
            {rows.map((row, index) => (
              <Table.Tr key={index}>
                {row.map((cell, column) => (
                  <Table.Td key={column}>{cell}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </details>
  );
}
