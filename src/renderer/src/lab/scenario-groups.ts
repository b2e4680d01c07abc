import type { Language, ScenarioInfo, ScenarioKind } from '#shared/model/scenario.ts';

/** Scenarios that belong together, in the order in which the host lists them. */
export interface ScenarioGroup {
  readonly group: string;
  readonly scenarios: readonly ScenarioInfo[];
}

/** What the catalogue is narrowed down to; '' and null let everything through. */
export interface CatalogueFilter {
  readonly search: string;
  readonly kind: ScenarioKind | null;
  readonly language: Language;
}

/** How many scenarios are of each kind; one that is of two kinds counts for both. */
export function countKinds(scenarios: readonly ScenarioInfo[]): ReadonlyMap<ScenarioKind, number> {
  const counts = new Map<ScenarioKind, number>();
  for (const { manifest } of scenarios)
    for (const kind of manifest.kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/**
 * Groups the scenarios that contain every word of the search in their title, summary, id, group, kinds or covered
 * concepts.
 */
export function groupScenarios(
  scenarios: readonly ScenarioInfo[],
  { search, kind, language }: CatalogueFilter,
): readonly ScenarioGroup[] {
  const words = search.trim().toLowerCase().split(/\s+/u).filter(Boolean);
  const groups = new Map<string, ScenarioInfo[]>();
  for (const info of scenarios) {
    const { manifest } = info;
    if (kind !== null && !manifest.kinds.includes(kind)) continue;
    const texts = info.texts[language];
    const haystack = [texts.title, texts.summary, manifest.id, manifest.group, ...manifest.kinds, ...manifest.covers]
      .join(' ')
      .toLowerCase();
    if (!words.every((word) => haystack.includes(word))) continue;
    const list = groups.get(manifest.group);
    if (list) list.push(info);
    else groups.set(manifest.group, [info]);
  }
  return [...groups].map(([group, list]) => ({ group, scenarios: list }));
}
