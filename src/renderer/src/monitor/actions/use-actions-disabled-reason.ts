import { useTranslate } from '../../common/use-translate.ts';
import { useLinkState } from '../../connection/link-context.ts';
import { useTimeStore } from '../../stores/time-store.ts';

/** Why processes cannot be signalled or changed now; null when they can. */
export function useActionsDisabledReason(): string | null {
  const t = useTranslate();
  const canSignal = useLinkState().capabilities?.signals === true;
  const past = useTimeStore((state) => state.past);
  if (past !== null) return t('time.noActions');
  return canSignal ? null : t('menu.noSignals');
}
