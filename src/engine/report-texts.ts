import { scenarios } from '#scenarios/course.ts';
import type { Language, ScenarioTexts } from '#shared/model/scenario.ts';

/** Scenario texts by id, for exports that people read; parameter labels include the unit. */
export function reportTexts(language: Language): Readonly<Record<string, ScenarioTexts>> {
  return Object.fromEntries(
    scenarios.map(({ manifest, texts: { [language]: texts } }) => {
      const params = Object.entries(texts.params).map(([name, param]) => {
        const spec = manifest.params[name];
        const unit = spec && 'unit' in spec ? spec.unit : null;
        return [name, unit === null ? param : { ...param, label: `${param.label} (${unit})` }] as const;
      });
      return [manifest.id, { ...texts, params: Object.fromEntries(params) }];
    }),
  );
}
