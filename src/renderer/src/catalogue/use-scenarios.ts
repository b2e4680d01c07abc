import { useCallback, useEffect, useMemo } from 'react';
import type { AppError } from '#shared/errors.ts';
import { isOfCourse, type Interpreter, type ScenarioInfo } from '#shared/model/scenario.ts';
import { useLink, useLinkState } from '../connection/link-context.ts';
import { askForInterpreters, askForScenarios, useCatalogueStore } from './catalogue-store.ts';

interface Scenarios {
  /** Null until they are known: show a placeholder then, never an id. */
  readonly data: readonly ScenarioInfo[] | null;
  readonly error: AppError | null;
  readonly reload: () => void;
}

/** Every scenario, those of other places than the lab included: at once wherever the page has asked before. Without `wanted` they are not asked for. */
export function useScenarios(wanted = true): Scenarios {
  const link = useLink();
  const connected = useLinkState().status === 'connected';
  const { current, error } = useCatalogueStore();
  useEffect(() => {
    if (connected && wanted) askForScenarios(link);
  }, [link, connected, wanted]);
  const reload = useCallback(() => askForScenarios(link), [link]);
  return { data: current?.scenarios ?? null, error, reload };
}

/** The scenarios of the course. */
export function useCourse(): Scenarios {
  const all = useScenarios();
  const { data } = all;
  return { ...all, data: useMemo(() => data?.filter((info) => isOfCourse(info)) ?? null, [data]) };
}

/** The interpreters that this machine lacks, if a scenario may need one; null until they are known. */
export function useMissingInterpreters(wanted: boolean): readonly Interpreter[] | null {
  const link = useLink();
  const connected = useLinkState().status === 'connected';
  const missing = useCatalogueStore((state) => state.missing);
  useEffect(() => {
    if (connected && wanted) askForInterpreters(link);
  }, [link, connected, wanted]);
  return missing;
}
