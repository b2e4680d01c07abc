import type { Translate } from '../i18n/translator.ts';
import type { SignalName, SignalResult } from '../model/process.ts';

/** What became of a signal, as a short title and one sentence per refusal. */
export interface SignalDescription {
  readonly ok: boolean;
  readonly title: string;
  readonly lines: readonly string[];
}

/** The outcome of a signal as text; more than five refusals are summed up. */
export function describeSignal(
  result: SignalResult,
  context: { readonly t: Translate; readonly signal: SignalName },
): SignalDescription {
  const { t, signal } = context;
  const sent = result.signalled.length;
  const first = result.signalled[0];
  const title =
    sent === 0
      ? t('ui:signal.none', { signal })
      : sent === 1 && first
        ? t('ui:signal.one', { signal, pid: first.pid })
        : t('ui:signal.many', { signal, number: sent });
  const lines = result.refused
    .slice(0, 5)
    .map(({ identity, reason }) => t(`ui:signal.refused.${reason}`, { pid: identity.pid }));
  if (result.refused.length > 5) lines.push(t('ui:signal.more', { number: result.refused.length - 5 }));
  return { ok: result.refused.length === 0 && sent > 0, title, lines };
}
