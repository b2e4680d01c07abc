import { useCallback, useEffect, useState } from 'react';
import type { SessionInfo } from '#shared/model/session.ts';
import { useScenarios } from '../catalogue/use-scenarios.ts';
import { useLink } from '../connection/link-context.ts';
import { useUiStore } from '../stores/ui-store.ts';

const nothing: readonly string[] = [];

/**
 * Ids and titles of the scenarios that a session holds, once `wanted`: each file is opened for that, one after the
 * other.
 */
export function useSessionScenarios(
  sessions: readonly SessionInfo[],
  wanted: boolean,
): (session: SessionInfo) => readonly string[] {
  const link = useLink();
  const language = useUiStore((state) => state.language);
  const { data: scenarios } = useScenarios();
  const [known, setKnown] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const next = wanted
    ? sessions.find(({ id, runs, problem }) => runs > 0 && problem === null && !known.has(id))?.id
    : undefined;
  useEffect(() => {
    if (next === undefined) return;
    let over = false;
    const learn = (names: readonly string[]): void => {
      if (!over) setKnown((before) => new Map([...before, [next, names]]));
    };
    link.call('run.list', { sessionId: next }).then(
      (runs) => learn([...new Set(runs.map(({ run }) => run.scenario))]),
      () => learn(nothing),
    ); // it is found by its other texts
    return () => {
      over = true;
    };
  }, [link, next]);
  return useCallback(
    ({ id }) =>
      (known.get(id) ?? nothing).flatMap((name) => [
        name,
        ...(scenarios?.filter(({ manifest }) => manifest.id === name).map(({ texts }) => texts[language].title) ?? []),
      ]),
    [known, scenarios, language],
  );
}
