import { CloseButton, Group, Text, Tooltip } from '@mantine/core';
import { IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslate } from '../common/use-translate.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useLinkState } from '../connection/link-context.ts';
import { useProcessStore } from '../stores/process-store.ts';
import { useTimeStore } from '../stores/time-store.ts';
import { IntervalChoice } from './interval-choice.tsx';
import { hiddenIntervalMs } from './use-process-feed.ts';

/** The line below the table: connection, sample, what Procession itself costs, how many rows. */
export function StatusBar({ shown, held }: { readonly shown: number; readonly held: boolean }) {
  const t = useTranslate();
  const format = useFormatter();
  const { status } = useLinkState();
  const { table, stale, slowed, setSlowed } = useProcessStore();
  const inPast = useTimeStore(({ past }) => past !== null);
  const cost = table?.summary.samplerCpuMs ?? null;
  const Plug = status === 'connected' ? IconPlugConnected : IconPlugConnectedX;
  const total = table ? table.rows.size - table.gone.size : 0;
  const clock = (ms: number): string => format.time(new Date(ms).toISOString());
  return (
    <Group
      component="footer"
      gap="sm"
      px={12}
      py={4}
      wrap="nowrap"
      fz="xs"
      className="muted numeric"
      style={{ flex: 'none', overflow: 'hidden', whiteSpace: 'nowrap' }}
    >
      <Group gap={4} wrap="nowrap">
        <Plug size={14} aria-hidden /> {t(`link.${status}`)}
      </Group>
      <span>{t('status.shown', { shown: format.count(shown), count: total })}</span>
      {inPast ? <span>{t('time.recordedRows')}</span> : <IntervalChoice />}
      {table && !inPast ? (
        <Tooltip
          multiline
          w={320}
          label={t('interval.ownHelp', {
            percent: format.percent(cost === null ? null : (cost / Math.max(1, table.elapsedMs)) * 100),
          })}
        >
          <span data-testid="own-cost">
            {t('interval.own', {
              ms: format.percent(cost),
              cpu: format.percent(table.summary.hostCpuPercent),
              memory: format.bytes(table.summary.hostRssBytes),
            })}
          </span>
        </Tooltip>
      ) : null}
      {stale && table ? (
        <Text span size="xs" c="var(--tone-warn)">
          {t('status.stale')}
        </Text>
      ) : null}
      {slowed ? (
        <Group gap={2} wrap="nowrap" role="status">
          <Tooltip label={t('interval.slowedHelp', { seconds: hiddenIntervalMs / 1000 })}>
            <span>{t('interval.slowed', { from: clock(slowed.fromMs), to: clock(slowed.toMs) })}</span>
          </Tooltip>
          <CloseButton size="xs" aria-label={t('common.dismiss')} onClick={() => setSlowed(null)} />
        </Group>
      ) : null}
      {held ? (
        <Tooltip multiline w={320} label={t('monitor.heldHelp')}>
          <span>{t('monitor.held')}</span>
        </Tooltip>
      ) : null}
      {table ? (
        <span style={{ marginLeft: 'auto' }}>{t('status.sample', { time: format.time(table.time) })}</span>
      ) : null}
    </Group>
  );
}
