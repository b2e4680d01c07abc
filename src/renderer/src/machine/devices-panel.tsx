import { Table, Text } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import type { MachinePoint } from '#shared/timeline/machine-series.ts';
import { TimeChart } from '../charts/time-chart.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import { MachinePanel } from './machine-panel.tsx';
import { NotAvailable } from '../common/not-available.tsx';

interface Device {
  readonly name: string;
  /** Bytes per second towards this machine's programs, and away from them. */
  readonly inward: number;
  readonly outward: number;
  readonly busyPercent?: number;
}

interface Props {
  readonly title: string;
  readonly heading: string;
  readonly none: string;
  readonly label: string;
  readonly inward: { readonly name: 'read' | 'received'; readonly label: string };
  readonly outward: { readonly name: 'written' | 'sent'; readonly label: string };
  /** Null where the platform does not report it. */
  readonly devices: readonly Device[] | null;
  readonly points: readonly MachinePoint[];
}

/** What goes in and out: all devices together over time, and each one now. */
export function DevicesPanel({ title, heading, none, label, inward, outward, devices, points }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const rate = (value: number | null): string => t('inspect.perSecond', { bytes: format.bytes(value) });
  const hasBusy = devices?.some(({ busyPercent }) => busyPercent !== undefined) ?? false;
  return (
    <MachinePanel title={title}>
      {devices === null ? <NotAvailable /> : null}
      {devices?.length === 0 ? (
        <Text size="sm" className="muted">
          {none}
        </Text>
      ) : null}
      {devices === null || devices.length === 0 ? null : (
        <>
          <TimeChart
            title=""
            label={label}
            points={points}
            formatValue={rate}
            base={1024}
            scaleWidth={80}
            series={[
              { ...inward, color: 'var(--mantine-color-teal-6)' },
              { ...outward, color: 'var(--mantine-color-orange-6)' },
            ]}
          />
          <Table fz="xs" verticalSpacing={2} mt="xs" className="numeric">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{heading}</Table.Th>
                <Table.Th ta="right">{inward.label}</Table.Th>
                <Table.Th ta="right">{outward.label}</Table.Th>
                {hasBusy ? <Table.Th ta="right">{t('machine.busyShare')}</Table.Th> : null}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {devices.map((device) => (
                <Table.Tr key={device.name}>
                  <Table.Td>{device.name}</Table.Td>
                  <Table.Td ta="right">{rate(device.inward)}</Table.Td>
                  <Table.Td ta="right">{rate(device.outward)}</Table.Td>
                  {hasBusy ? <Table.Td ta="right">{format.percent(device.busyPercent ?? null)} %</Table.Td> : null}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </MachinePanel>
  );
}
