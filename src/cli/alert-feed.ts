import { parseAlert } from '#shared/alerts/parse.ts';
import type { FiredAlert } from '#shared/model/alerts.ts';
import type { Client } from '#shared/rpc/client.ts';

/** Checks rules before anything is started. Throws what is wrong with the first bad one. */
export function checkRules(rules: readonly string[]): void {
  for (const rule of rules) parseAlert(rule);
}

/**
 * Sets the rules and reports each alert when it fires and when it ends, but not one that is only for an ignored process.
 * Returns a function that stops.
 */
export async function followAlerts(
  client: Client,
  rules: readonly string[],
  options: { readonly ignores: (alert: FiredAlert) => boolean; readonly onAlert: (alert: FiredAlert) => void },
): Promise<() => void> {
  if (rules.length === 0) return () => {};
  await client.call('alerts.set', {
    rules: rules.map((text, index) => ({ id: String(index + 1), text, enabled: true })),
  });
  const { ignores, onAlert } = options;
  const reported = new Set<number>();
  const lasting = new Set<number>();
  return client.subscribe(
    'alerts.watch',
    {},
    {
      onMessage: ({ fired }) => {
        for (const alert of fired) {
          if (alert.count === 1 && ignores(alert)) continue;
          if (!reported.has(alert.seq)) {
            reported.add(alert.seq);
            lasting.add(alert.seq);
            onAlert({ ...alert, endedTime: null });
          }
          if (alert.endedTime !== null && lasting.delete(alert.seq)) onAlert(alert);
        }
      },
      onEnd: () => {},
    },
  );
}
