import type { Service } from '#shared/contract/contract.ts';
import type { Language } from '#shared/model/scenario.ts';

/** Calls `apply` with the language that is set in the app, or the system's: at once, and whenever it changes. */
export function followLanguage(engine: Service, system: Language, apply: (language: Language) => void): void {
  const settings = engine.streams['settings.watch']({});
  let last: Language | null = null;
  const take = (): void => {
    const stored = settings.next();
    const next = stored && (stored.language ?? system);
    if (next === undefined || next === last) return;
    last = next;
    apply(next);
  };
  settings.start(take, () => {});
  take();
}
