import { useEffect, useRef } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import type { FiredAlert } from '#shared/model/alerts.ts';
import { alertValue } from '#shared/text/alert-value.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useLink } from '../connection/link-context.ts';
import { useAlertsStore } from '../stores/alerts-store.ts';
import { useToastStore } from '../stores/toast-store.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { notifyDesktop } from './notify.ts';

/** More at once are summed up in one message. */
const maxAtOnce = 3;

/** Announces alerts on every page. */
export function useAlertsFeed(): void {
  const link = useLink();
  const t = useTranslate();
  const format = useFormatter();
  const announce = useRef<(fired: readonly FiredAlert[]) => void>(() => {});
  useEffect(() => {
    announce.current = (fired) => {
      const lines = fired.map((alert) => ({
        title: alert.rule,
        line: t('alerts.firesLine', {
          name: cleanText(alert.name),
          pid: alert.identity.pid,
          value: alertValue(alert, format),
          times: alert.count > 1 ? t('alerts.times', { number: format.count(alert.count) }) : '',
        }).trim(),
      }));
      const messages =
        lines.length > maxAtOnce
          ? [
              {
                title: t('alerts.several', { count: lines.length }),
                line: lines
                  .slice(-maxAtOnce)
                  .map(({ line }) => line)
                  .join(', '),
              },
            ]
          : lines;
      for (const { title, line } of messages) {
        useToastStore.getState().show({ tone: 'plain', title, lines: [line] });
        if (useUiStore.getState().notify) notifyDesktop(title, line);
      }
    };
  }, [t, format]);
  useEffect(() => {
    const { receive, fail } = useAlertsStore.getState();
    return link.subscribe(
      'alerts.watch',
      {},
      {
        onMessage: (update) => announce.current(receive(update)),
        onEnd: fail,
      },
    );
  }, [link]);
}
