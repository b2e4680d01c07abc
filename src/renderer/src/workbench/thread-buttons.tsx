import { Tooltip } from '@mantine/core';
import { IconPlayerTrackNext } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { cleanText } from '#shared/text/sanitize.ts';
import type { DriveState } from '#shared/workbench/drive-state.ts';
import { useTranslate } from '../common/use-translate.ts';
import type { Driver } from './driver.ts';
import { canStep, threadColour, threadText } from './threads.ts';
import classes from './workbench.module.css';

/** Threads that have a key of their own. */
const keys = 9;

/** A button for each thread: its next step, or why it cannot go on. */
export function ThreadButtons({ driver, state }: { readonly driver: Driver; readonly state: DriveState }) {
  const t = useTranslate();
  return (
    <ul className={classes['threads']}>
      {state.threads.map((thread, index) => {
        const isReady = canStep(state, thread);
        const text = threadText(t, thread);
        const key = index < keys ? String(index + 1) : null;
        const runOn = t('workbench.runOn', { thread: thread.name });
        return (
          <li
            key={thread.name}
            style={{ '--thread': threadColour(index) } as CSSProperties}
            data-testid="thread"
            data-thread={thread.name}
            data-state={thread.state}
          >
            {/* Not disabled: a button that has the focus keeps it when its thread ends. */}
            <button
              type="button"
              className={classes['step']}
              aria-disabled={!isReady}
              aria-keyshortcuts={key ?? undefined}
              onClick={() => void driver.step(thread.name)}
            >
              <span className="visually-hidden">{t('workbench.step')}</span>
              <b>{cleanText(thread.name)}</b>
              <span className={classes['next']}>{text}</span>
              {thread.tid === null ? null : (
                <span className="faint numeric">{t('workbench.tid', { tid: String(thread.tid) })}</span>
              )}
              {key === null ? null : <kbd aria-hidden>{key}</kbd>}
            </button>
            <Tooltip
              label={key === null ? t('workbench.noRunOnKey') : t('workbench.runOnHelp', { key })}
              multiline
              w={280}
            >
              <button
                type="button"
                className={classes['runOn']}
                aria-disabled={!isReady}
                aria-label={runOn}
                aria-keyshortcuts={key === null ? undefined : `Shift+${key}`}
                onClick={() => void driver.runOn(thread.name)}
              >
                <IconPlayerTrackNext size={16} aria-hidden />
              </button>
            </Tooltip>
          </li>
        );
      })}
    </ul>
  );
}
