import type { MachineSize } from '#shared/model/history.ts';
import { useHistoryStore } from '../stores/history-store.ts';
import { useProcessStore } from '../stores/process-store.ts';
import { useTimeStore } from '../stores/time-store.ts';

/**
 * The size of the machine whose processes are shown; for a session, of the machine it was recorded on. Null until
 * known.
 */
export function useMachineSize(): MachineSize | null {
  const host = useProcessStore((state) => state.host);
  const sessionId = useTimeStore(({ past }) => past?.sessionId ?? null);
  const recorded = useHistoryStore((state) => (state.sessionId === sessionId ? (state.info?.machine ?? null) : null));
  return sessionId === null ? host : recorded;
}
