import { Text } from '@mantine/core';
import { LongList } from '../common/long-list.tsx';
import { NumericHeading } from '../common/numeric-heading.tsx';
import { useTranslate } from '../common/use-translate.ts';
import type { MachinePoint } from '#shared/timeline/machine-series.ts';
import { cleanText } from '#shared/text/sanitize.ts';
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
          <LongList
            items={devices}
            keyOf={({ name }) => name}
            label={title}
            testId="device"
            table={{
              headings: [
                heading,
                ...[inward.label, outward.label, ...(hasBusy ? [t('machine.busyShare')] : [])].map((name) => (
                  <NumericHeading key={name} title={name} />
                )),
              ],
              columns: `minmax(0, 1.5fr) repeat(${hasBusy ? 3 : 2}, minmax(0, 1fr))`,
            }}
            maxHeight="320px"
            rowHeight={24}
          >
            {(device) => (
              <>
                <span role="cell">{cleanText(device.name)}</span>
                <span role="cell" data-numeric>
                  {rate(device.inward)}
                </span>
                <span role="cell" data-numeric>
                  {rate(device.outward)}
                </span>
                {hasBusy ? (
                  <span role="cell" data-numeric>
                    {format.percent(device.busyPercent ?? null)} %
                  </span>
                ) : null}
              </>
            )}
          </LongList>
        </>
      )}
    </MachinePanel>
  );
}
