import type { Service } from '#shared/contract/contract.ts';
import type { StoredSettings } from '#shared/settings/settings.ts';

/** Calls `apply` with the settings: at once, and whenever one changes, also by another host of the user. */
export function followSettings(engine: Pick<Service, 'streams'>, apply: (settings: StoredSettings) => void): void {
  const settings = engine.streams['settings.watch']({});
  const take = (): void => {
    const stored = settings.next();
    if (stored) apply(stored);
  };
  settings.start(take, () => {});
  take();
}
