import { create } from 'zustand';
import { toAppError, type AppError } from '#shared/errors.ts';
import type { Interpreter } from '#shared/model/scenario.ts';
import type { Link } from '../connection/link.ts';
import { loadCatalogue, saveCatalogue, type StoredCatalogue } from './stored-catalogue.ts';

interface CatalogueStore {
  /** Null until it is known. */
  readonly current: StoredCatalogue | null;
  /** The interpreters that this machine lacks; null until they are known. */
  readonly missing: readonly Interpreter[] | null;
  readonly error: AppError | null;
}

/** The scenarios with all their texts, fetched once for the whole page. */
export const useCatalogueStore = create<CatalogueStore>()(() => ({ current: null, missing: null, error: null }));

/** The connections on which each was asked for: another host may have other scenarios, the same one has not. */
const asked = { scenarios: null as object | null, interpreters: null as object | null };

async function readCatalogue(link: Link): Promise<StoredCatalogue> {
  const [{ version }, stored] = await Promise.all([
    link.call('scenario.version', {}),
    useCatalogueStore.getState().current ?? loadCatalogue(),
  ]);
  if (stored?.version === version) return stored;
  const fresh = { version, scenarios: await link.call('scenario.list', {}) };
  void saveCatalogue(fresh);
  return fresh;
}

/** Fetches the scenarios unless that was done on this connection. */
export function askForScenarios(link: Link): void {
  const connection = link.state().capabilities;
  if (connection === null || asked.scenarios === connection) return;
  asked.scenarios = connection;
  readCatalogue(link).then(
    (current) => useCatalogueStore.setState({ current, error: null }),
    (thrown: unknown) => {
      if (asked.scenarios === connection) asked.scenarios = null;
      useCatalogueStore.setState({ error: toAppError(thrown) });
    },
  );
}

/** Finds out which interpreters are missing unless that was done on this connection; it starts each of them. */
export function askForInterpreters(link: Link): void {
  const connection = link.state().capabilities;
  if (connection === null || asked.interpreters === connection) return;
  asked.interpreters = connection;
  link.call('interpreter.missing', {}).then(
    (missing) => useCatalogueStore.setState({ missing }),
    () => {
      asked.interpreters = null; // asked again where it is needed next; the host checks in any case
    },
  );
}
