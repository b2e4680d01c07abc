import type { Language, ScenarioInfo } from '../model/scenario.ts';

/** Scenarios that belong together, in the order in which the host lists them. */
export interface ScenarioGroup {
  readonly group: string;
  readonly scenarios: readonly ScenarioInfo[];
}

/** Groups the scenarios that contain every word of the search in their title, summary, id or kinds. */
export function groupScenarios(scenarios: readonly ScenarioInfo[], options: { readonly search: string; readonly language: Language }): readonly ScenarioGroup[] {
  const words = options.search.trim().toLowerCase().split(/\s+/u).filter(Boolean);
  const groups = new Map<string, ScenarioInfo[]>();
  for (const info of scenarios) {
    const { manifest } = info;
    const texts = info.texts[options.language];
    const haystack = [texts.title, texts.summary, manifest.id, manifest.group, ...manifest.kinds].join(' ').toLowerCase();
    if (!words.every((word) => haystack.includes(word))) continue;
    const list = groups.get(manifest.group);
    if (list) list.push(info);
    else groups.set(manifest.group, [info]);
  }
  return [...groups].map(([group, list]) => ({ group, scenarios: list }));
}
