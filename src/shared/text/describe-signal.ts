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

/** A line for each of the first items, and one for the rest. */
const summedUp = <T>(
  items: readonly T[],
  line: (item: T) => string,
  more: (number: number) => string,
): readonly string[] => [
  ...items.slice(0, shownLines).map(line),
  ...(items.length > shownLines ? [more(items.length - shownLines)] : []),
];

/** The outcome of a signal as text; of each kind of line more than five are summed up. */
export function describeSignal(result: SignalResult, context: SignalContext): SignalDescription {
  const { t, signal } = context;
  const { signalled, refused, pending, survived } = result;
  const lines = [
    ...summedUp(
      refused,
      ({ identity, reason }) => t(`ui:signal.refused.${reason}`, { pid: identity.pid }),
      (number) => t('ui:signal.more', { number }),
    ),
    ...summedUp(
      pending,
      ({ pid }) => t('ui:signal.pending', { pid, signal }),
      (number) => t('ui:signal.morePending', { number }),
    ),
    ...summedUp(
      survived,
      ({ pid }) => t('ui:signal.survived', { pid, signal }),
      (number) => t('ui:signal.moreSurvived', { number }),
    ),
  ];
  const ok = refused.length === 0 && survived.length === 0 && signalled.length > 0;
  return { ok, title: titleOf(result, context), lines };
}
