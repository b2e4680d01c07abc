import { Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { machinePoints } from '#shared/timeline/machine-series.ts';
import { EmptyState } from '../common/empty-state.tsx';
import { ErrorNotice } from '../common/error-notice.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import { useMachineStore } from '../stores/machine-store.ts';
import { useTimeStore } from '../stores/time-store.ts';
import { useProcessStore } from '../stores/process-store.ts';
import { CoresPanel } from './cores-panel.tsx';
import { DevicesPanel } from './devices-panel.tsx';
import { LoadPanel } from './load-panel.tsx';
import classes from './machine.module.css';
import { MemoryPanel } from './memory-panel.tsx';
import { PastMachine } from './past-machine.tsx';
import { PressurePanel } from './pressure-panel.tsx';
import { RatesPanel } from './rates-panel.tsx';
import { StatesPanel } from './states-panel.tsx';

/** The machine beyond its processes: over the last two minutes, or what was recorded of it. */
export function MachinePage() {
  return useTimeStore(({ past }) => past !== null) ? <PastMachine /> : <LiveMachine />;
}

function LiveMachine() {
  const t = useTranslate();
  const format = useFormatter();
  const { ticks, states, error } = useMachineStore();
  const host = useProcessStore((state) => state.host);
  const points = useMemo(() => machinePoints(ticks), [ticks]);
  const last = ticks.at(-1);
  if (!last) {
    return (
      <>
        <h1 className="visually-hidden">{t('machine.title')}</h1>
        {error ? <ErrorNotice error={error} /> : <EmptyState title={t('machine.waiting')} />}
      </>
    );
  }
  const now = points.at(-1);
  return (
    <div className={classes['page']} tabIndex={0} role="region" aria-label={t('machine.title')} data-testid="machine">
      <Title order={1} size="h4">
        {t('machine.title')}
      </Title>
      {host ? (
        <Text size="xs" className="muted">
          {t('machine.about', {
            host: host.hostname,
            count: host.cores,
            memory: format.bytes(host.totalMemoryBytes),
            uptime: format.duration(host.uptimeSeconds * 1000),
          })}
        </Text>
      ) : null}
      <div className={classes['panels']}>
        <CoresPanel ticks={ticks} />
        <MemoryPanel last={last} points={points} />
        <LoadPanel last={last} points={points} />
        <PressurePanel last={last} points={points} />
        <DevicesPanel
          title={t('machine.disks')}
          heading={t('machine.disk')}
          none={t('machine.noDisks')}
          label={t('machine.disksNow', {
            read: format.bytes(now?.read ?? null),
            written: format.bytes(now?.written ?? null),
          })}
          inward={{ name: 'read', label: t('machine.read') }}
          outward={{ name: 'written', label: t('machine.written') }}
          points={points}
          devices={
            last.disks?.map(({ name, readBytesPerSecond, writtenBytesPerSecond, busyPercent }) => ({
              name,
              inward: readBytesPerSecond,
              outward: writtenBytesPerSecond,
              busyPercent,
            })) ?? null
          }
        />
        <DevicesPanel
          title={t('machine.networks')}
          heading={t('machine.network')}
          none={t('machine.noNetworks')}
          label={t('machine.networksNow', {
            received: format.bytes(now?.received ?? null),
            sent: format.bytes(now?.sent ?? null),
          })}
          inward={{ name: 'received', label: t('machine.received') }}
          outward={{ name: 'sent', label: t('machine.sent') }}
          points={points}
          devices={
            last.networks?.map(({ name, receivedBytesPerSecond, sentBytesPerSecond }) => ({
              name,
              inward: receivedBytesPerSecond,
              outward: sentBytesPerSecond,
            })) ?? null
          }
        />
        <RatesPanel points={points} />
        <StatesPanel states={states} />
      </div>
    </div>
  );
}
