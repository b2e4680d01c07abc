import { useEffect, type RefObject } from 'react';
import type { ScenarioManifest } from '#shared/model/scenario.ts';
import { useLauncherStore } from '../stores/launcher-store.ts';

/** Opens the group of what was selected, and brings it into sight: after a search, and on return from a run, too. */
export function useSelectedInView(
  list: RefObject<HTMLElement | null>,
  selected: ScenarioManifest | null,
  options: { readonly narrowed: boolean; readonly listed: boolean },
): void {
  const id = selected?.id ?? null;
  const group = selected?.group ?? null;
  useEffect(() => {
    const { open, setOpen } = useLauncherStore.getState();
    if (group !== null && open && !open.has(group)) setOpen(new Set([...open, group]));
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another choice of the same group opens it again
  }, [id, group]);
  useEffect(() => {
    if (id !== null) list.current?.querySelector('[aria-pressed=true]')?.scrollIntoView({ block: 'nearest' });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what is listed decides where it stands
  }, [list, id, options.narrowed, options.listed]);
}
