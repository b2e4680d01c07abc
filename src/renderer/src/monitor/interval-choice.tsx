import { Button, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { useLinkState } from '../connection/link-context.ts';
import { useProcessStore } from '../stores/process-store.ts';
import { intervalChoices } from '#shared/settings/settings.ts';
import { useUiStore } from '../stores/ui-store.ts';
import classes from './status-bar.module.css';
import { useRefresh } from './use-refresh.ts';

function RefreshButton() {
  const t = useTranslate();
  const { refreshing, refresh } = useRefresh();
  const connected = useLinkState().status === 'connected';
  const empty = useProcessStore((state) => state.table === null);
  useHotkeys([['F5', refresh]], []); // wherever the focus is, also in the filter
  useEffect(() => {
    if (connected && empty) refresh();
  }, [connected, empty, refresh]);
  return (
    <Tooltip label={t('interval.hint')}>
      <Button
        size="compact-xs"
        variant="default"
        disabled={!connected || refreshing}
        aria-keyshortcuts="F5"
        onClick={refresh}
      >
        {t(refreshing ? 'interval.refreshing' : 'interval.refresh')}
      </Button>
    </Tooltip>
  );
}

/** How often is sampled, or a button to do it by hand. */
export function IntervalChoice() {
  const t = useTranslate();
  const { intervalMs, manual, change } = useUiStore();
  return (
    <>
      <label>
        {t('status.interval')}{' '}
        <select
          className={classes['interval']}
          value={manual ? 'manual' : intervalMs}
          onChange={({ currentTarget: { value } }) =>
            change(
              value === 'manual'
                ? { manual: true }
                : {
                    manual: false,
                    intervalMs: intervalChoices.find((choice) => String(choice) === value) ?? intervalMs,
                  },
            )
          }
        >
          {intervalChoices.map((choice) => (
            <option key={choice} value={choice}>
              {t('status.seconds', { seconds: choice / 1000 })}
            </option>
          ))}
          <option value="manual">{t('interval.manual')}</option>
        </select>
      </label>
      {manual ? <RefreshButton /> : null}
    </>
  );
}
