import type { Explanation } from '#shared/model/scenario.ts';
import type { Scenario } from './scenario.ts';
import { defineTexts } from './texts.ts';

/** What a concept card says in one language. */
export interface CardTexts {
  readonly title: string;
  readonly summary: string;
  readonly explanation: Explanation;
}

/** A concept that is read, not run: no variants, roles or checks. */
export function defineCard(
  card: { readonly id: string; readonly group: string; readonly covers: readonly string[] },
  en: CardTexts,
  zh: CardTexts,
): Scenario {
  const nothing = { params: {}, variants: {}, roles: {}, checks: {}, messages: {} };
  return {
    manifest: {
      ...card,
      kinds: ['card'],
      platforms: ['linux', 'darwin', 'win32'],
      params: {},
      variants: [],
      roles: [],
      limits: { actors: 0, durationMs: 0, events: 0 },
    },
    texts: defineTexts({ ...en, ...nothing }, { ...zh, ...nothing }),
    checks: [],
  };
}
