import { Table, Text } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import type { FiredAlert } from '#shared/model/alerts.ts';
import { alertValue } from '#shared/text/alert-value.ts';
import { unknownText } from '#shared/text/format.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { ProcessLink } from '../monitor/details/process-link.tsx';

const maxShown = 200;

/** What fired, newest first. */
export function FiredTable({ fired }: { readonly fired: readonly FiredAlert[] }) {
  const t = useTranslate();
  const format = useFormatter();
  const stateOf = ({ value, endedTime }: FiredAlert): string =>
    endedTime !== null
      ? t('alerts.over', { time: format.time(endedTime) })
      : t(value === null ? 'alerts.once' : 'alerts.lasts');
  return (
    <>
      <Table fz="xs" verticalSpacing={3}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('alerts.time')}</Table.Th>
            <Table.Th>{t('alerts.rule')}</Table.Th>
            <Table.Th>{t('alerts.process')}</Table.Th>
            <Table.Th ta="right">{t('alerts.value')}</Table.Th>
            <Table.Th>{t('alerts.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fired
            .slice(-maxShown)
            .toReversed()
            .map((alert) => (
              <Table.Tr key={alert.seq} data-testid="fired" data-seq={alert.seq}>
                <Table.Td className="numeric">{format.dateTime(alert.time)}</Table.Td>
                <Table.Td className="mono">{alert.rule}</Table.Td>
                <Table.Td>
                  <ProcessLink target={{ ...alert.identity, name: alert.name }} />
                </Table.Td>
                <Table.Td ta="right" className="numeric">
                  {alertValue(alert, format) || unknownText}
                </Table.Td>
                <Table.Td className="numeric">{stateOf(alert)}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
      {fired.length > maxShown ? (
        <Text size="xs" className="muted">
          {t('alerts.more', { number: fired.length - maxShown })}
        </Text>
      ) : null}
    </>
  );
}
