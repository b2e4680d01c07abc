import { createHash } from 'node:crypto';
import { plainQuestion, questionFor } from '#scenarios/question.ts';
import type { Scenario } from '#scenarios/scenario.ts';
import type { ScenarioInfo } from '#shared/model/scenario.ts';
import { withPythonTexts } from '#shared/programs/in-python.ts';

/** The scenarios as pages see them. */
export interface Catalogue {
  readonly list: () => ScenarioInfo[];
  /** A digest of the list; found out when it is first asked for. */
  readonly version: () => string;
}

/** Scenarios as a page on this platform sees them. */
export function createCatalogue(scenarios: readonly Scenario[], platform: string): Catalogue {
  const list = (): ScenarioInfo[] =>
    scenarios.map((scenario) => {
      const { manifest, texts, checks } = scenario;
      return {
        manifest,
        texts: {
          en: withPythonTexts('en', texts.en),
          'zh-CN': withPythonTexts('zh-CN', texts['zh-CN']),
        },
        checks: checks.map(({ id, variants }) => ({ id, variants: variants ?? null })),
        questions: Object.fromEntries(
          manifest.variants.flatMap(({ id }) => {
            const question = questionFor(scenario, id);
            return question ? [[id, plainQuestion(question)]] : [];
          }),
        ),
        available: (manifest.platforms as readonly string[]).includes(platform),
      };
    });
  let version: string | null = null;
  return {
    list,
    version: () => (version ??= createHash('sha256').update(JSON.stringify(list())).digest('base64url')),
  };
}
