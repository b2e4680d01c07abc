import { useEffect, useRef } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { ruleProblem } from '#shared/alerts/stored.ts';
import { toAppError } from '#shared/errors.ts';
import type { FiredAlert } from '#shared/model/alerts.ts';
import { alertValue } from '#shared/text/alert-value.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useLink, useLinkState } from '../connection/link-context.ts';
import { useAlertsStore } from '../stores/alerts-store.ts';
import { useToastStore } from '../stores/toast-store.ts';
import { notifyDesktop } from './notify.ts';

/** More at once are summed up in one message. */
const maxAtOnce = 3;

/** Keeps the host's rules in step with ours and announces alerts on every page. */
export function useAlertsFeed(): void {
  const link = useLink();
  const connected = useLinkState().status === 'connected';
  const t = useTranslate();
  const format = useFormatter();
  const rules = useAlertsStore((state) => state.rules);
  const announce = useRef<(fired: readonly FiredAlert[]) => void>(() => {});
  useEffect(() => {
    announce.current = (fired) => {
      const lines = fired.map((alert) => ({
        title: alert.rule,
        line: t('alerts.firesLine', {
          name: cleanText(alert.name),
          pid: alert.identity.pid,
          value: alertValue(alert, format),
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
        if (useAlertsStore.getState().notify) notifyDesktop(title, line);
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
  useEffect(() => {
    const { edited, fail } = useAlertsStore.getState();
    // Nothing was edited here: the rules set by another screen stay active.
    if (!connected || (rules.length === 0 && !edited)) return;
    link
      .call('alerts.set', {
        rules: rules
          .filter(({ text }) => ruleProblem(text) === null)
          .map(({ id, text, enabled }) => ({ id, text, enabled })),
      })
      .then(
        () => fail(null),
        (error: unknown) => fail(toAppError(error)),
      );
  }, [link, connected, rules]);
}
