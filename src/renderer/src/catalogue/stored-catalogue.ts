import type { ScenarioInfo } from '#shared/model/scenario.ts';

/** The scenarios with the version that they are of. */
export interface StoredCatalogue {
  readonly version: string;
  readonly scenarios: readonly ScenarioInfo[];
}

const database = 'procession';
const store = 'catalogue';
const key = 'current';

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
  });
}

async function withStore<T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(database, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(store));
  const opened = await answerOf(opening);
  try {
    return await answerOf(use(opened.transaction(store, mode).objectStore(store)));
  } finally {
    opened.close();
  }
}

/** What the last visit stored: IndexedDB has room for it, and works for the desktop's scheme and over plain HTTP. */
export async function loadCatalogue(): Promise<StoredCatalogue | null> {
  try {
    return ((await withStore('readonly', (all) => all.get(key))) as StoredCatalogue | undefined) ?? null;
  } catch {
    return null; // storage may be forbidden
  }
}

/** Stores the scenarios for the next visit. */
export async function saveCatalogue(catalogue: StoredCatalogue): Promise<void> {
  try {
    await withStore('readwrite', (all) => all.put(catalogue, key));
  } catch {
    // storage is forbidden or full: the next visit asks the host
  }
}
