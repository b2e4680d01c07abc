import type { CallHandlers, StreamHandlers } from '#shared/contract/contract.ts';
import type { StoredSettings } from '#shared/settings/settings.ts';
import { FakeStream } from './fake-source.ts';

/** Settings of a fake host, kept in memory. */
export interface FakeSettings {
  readonly stored: () => StoredSettings;
  readonly calls: Pick<CallHandlers, 'settings.get' | 'settings.set'>;
  readonly streams: Pick<StreamHandlers, 'settings.watch'>;
}

/** `onSet` sees each change. */
export function fakeSettings(onSet: (change: StoredSettings) => void = () => {}): FakeSettings {
  let stored: StoredSettings = {};
  const feed = new FakeStream<StoredSettings>(() => [stored]);
  return {
    stored: () => stored,
    calls: {
      'settings.get': () => stored,
      'settings.set': (change) => {
        stored = { ...stored, ...change };
        onSet(change);
        feed.push(stored);
        return stored;
      },
    },
    streams: { 'settings.watch': feed.source },
  };
}
