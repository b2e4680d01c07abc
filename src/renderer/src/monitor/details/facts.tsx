import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

export interface Fact {
  readonly name: string;
  /** Undefined leaves the fact out. */
  readonly value: ReactNode;
}

/** Named values, one below the other. */
export function Facts({ rows }: { readonly rows: readonly Fact[] }) {
  return (
    <Table fz="xs" verticalSpacing={3} variant="vertical" layout="fixed">
      <Table.Tbody>
        {rows.map(({ name, value }) =>
          value === undefined ? null : (
            <Table.Tr key={name}>
              <Table.Th w={190}>{name}</Table.Th>
              <Table.Td className="numeric" style={{ overflowWrap: 'anywhere' }}>
                {value}
              </Table.Td>
            </Table.Tr>
          ),
        )}
      </Table.Tbody>
    </Table>
  );
}
