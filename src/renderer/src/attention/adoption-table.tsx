import { Table } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import { identityKey } from '#shared/model/process.ts';
import type { Adoption } from '#shared/model/waits.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { ProcessLink } from '../monitor/details/process-link.tsx';

/** Processes whose parent exited while we watched, the latest first. */
export function AdoptionTable({ adoptions }: { readonly adoptions: readonly Adoption[] }) {
  const t = useTranslate();
  const format = useFormatter();
  return (
    <Table fz="xs" verticalSpacing={3}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('adoptions.when')}</Table.Th>
          <Table.Th>{t('adoptions.process')}</Table.Th>
          <Table.Th>{t('adoptions.from')}</Table.Th>
          <Table.Th>{t('adoptions.to')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {adoptions.toReversed().map(({ process, from, to, time }) => (
          <Table.Tr key={`${identityKey(process)} ${time}`} data-testid="adoption">
            <Table.Td className="numeric">{format.time(time)}</Table.Td>
            <Table.Td>
              <ProcessLink target={process} />
            </Table.Td>
            <Table.Td className="numeric">
              {from.name} {from.pid}
            </Table.Td>
            <Table.Td>
              <ProcessLink target={to} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
