import type { Translate } from '../i18n/translator.ts';
import type { SignalName, SignalResult } from '../model/process.ts';

/** What became of a signal, as a short title and one sentence per refusal. */
export interface SignalDescription {
  readonly ok: boolean;
  readonly title: string;
  readonly lines: readonly string[];
}

interface SignalContext {
  readonly t: Translate;
  readonly signal: SignalName;
}

function titleOf({ signalled }: SignalResult, { t, signal }: SignalContext): string {
  const [first] = signalled;
  if (!first) return t('ui:signal.none', { signal });
  return signalled.length === 1
    ? t('ui:signal.one', { signal, pid: first.pid })
    : t('ui:signal.many', { signal, number: signalled.length });
}

/** The outcome of a signal as text; more than five refusals are summed up. */
export function describeSignal(result: SignalResult, context: SignalContext): SignalDescription {
  const { t } = context;
  const sent = result.signalled.length;
  const lines = result.refused
    .slice(0, 5)
    .map(({ identity, reason }) => t(`ui:signal.refused.${reason}`, { pid: identity.pid }));
  if (result.refused.length > 5) lines.push(t('ui:signal.more', { number: result.refused.length - 5 }));
  return { ok: result.refused.length === 0 && sent > 0, title: titleOf(result, context), lines };
}
