import { Group, Text, Tooltip } from '@mantine/core';
import { IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormatter } from '../common/use-formatter.ts';
import { useLinkState } from '../connection/link-context.ts';
import { useProcessStore } from '../stores/process-store.ts';
import { intervalChoices } from '../stores/settings.ts';
import { useUiStore } from '../stores/ui-store.ts';
import classes from './status-bar.module.css';

/** The line below the table: connection, sample, the sampler's own cost, how many rows. */
export function StatusBar({ shown, held }: { readonly shown: number; readonly held: boolean }) {
  const { t } = useTranslation();
  const format = useFormatter();
  const { status } = useLinkState();
  const { table, stale } = useProcessStore();
  const { intervalMs, change } = useUiStore();
  const cost = table?.summary.samplerCpuMs ?? null;
  const Plug = status === 'connected' ? IconPlugConnected : IconPlugConnectedX;
  const total = table ? table.rows.size - table.gone.size : 0;
  return (
    <Group component="footer" gap="md" px={12} py={4} wrap="nowrap" fz="xs" className="muted numeric" style={{ flex: 'none', overflow: 'hidden', whiteSpace: 'nowrap' }}>
      <Group gap={4} wrap="nowrap"><Plug size={14} aria-hidden /> {t(`link.${status}`)}</Group>
      <span>{t('status.shown', { shown: format.count(shown), total: format.count(total) })}</span>
      {table ? <span>{t('status.sample', { time: format.time(table.time) })}</span> : null}
      <label>
        {t('status.interval')}{' '}
        <select className={classes['interval']} value={intervalMs} onChange={(event) => change({ intervalMs: Number(event.currentTarget.value) })}>
          {intervalChoices.map((choice) => <option key={choice} value={choice}>{t('status.seconds', { seconds: choice / 1000 })}</option>)}
        </select>
      </label>
      {cost === null || !table ? null : (
        <Tooltip label={t('status.costShare', { percent: format.percent((cost / Math.max(1, table.elapsedMs)) * 100) })}>
          <span>{t('status.cost', { ms: format.percent(cost) })}</span>
        </Tooltip>
      )}
      {stale && table ? <Text span size="xs" c="var(--tone-warn)">{t('status.stale')}</Text> : null}
      {held ? <Tooltip label={t('monitor.heldHelp')}><span>{t('monitor.held')}</span></Tooltip> : null}
    </Group>
  );
}
