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

const shownLines = 5;

/** The outcome of a signal as text; of each kind of line more than five are summed up. */
export function describeSignal(result: SignalResult, context: SignalContext): SignalDescription {
  const { t, signal } = context;
  const { signalled, refused, pending, survived } = result;
  const lines = [
    ...refused
      .slice(0, shownLines)
      .map(({ identity, reason }) => t(`ui:signal.refused.${reason}`, { pid: identity.pid })),
    ...(refused.length > shownLines ? [t('ui:signal.more', { number: refused.length - shownLines })] : []),
    ...pending.slice(0, shownLines).map(({ pid }) => t('ui:signal.pending', { pid, signal })),
    ...(pending.length > shownLines ? [t('ui:signal.morePending', { number: pending.length - shownLines })] : []),
    ...survived.slice(0, shownLines).map(({ pid }) => t('ui:signal.survived', { pid, signal })),
    ...(survived.length > shownLines ? [t('ui:signal.moreSurvived', { number: survived.length - shownLines })] : []),
  ];
  const ok = refused.length === 0 && survived.length === 0 && signalled.length > 0;
  return { ok, title: titleOf(result, context), lines };
}
