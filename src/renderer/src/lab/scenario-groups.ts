import type { GroupId, ScenarioInfo, ScenarioKind } from '#shared/model/scenario.ts';

/** Scenarios that belong together, in the order in which the host lists them. */
export interface ScenarioGroup {
  readonly group: GroupId;
  readonly scenarios: readonly ScenarioInfo[];
}

/** How many scenarios are of each kind; one that is of two kinds counts for both. */
export function countKinds(scenarios: readonly ScenarioInfo[]): ReadonlyMap<ScenarioKind, number> {
  const counts = new Map<ScenarioKind, number>();
  for (const { manifest } of scenarios)
    for (const kind of manifest.kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** The scenarios of a kind, or all, in their groups. */
export function groupScenarios(
  scenarios: readonly ScenarioInfo[],
  kind: ScenarioKind | null,
): readonly ScenarioGroup[] {
  const groups = new Map<GroupId, ScenarioInfo[]>();
  for (const info of scenarios) {
    const { group, kinds } = info.manifest;
    if (kind !== null && !kinds.includes(kind)) continue;
    const list = groups.get(group);
    if (list) list.push(info);
    else groups.set(group, [info]);
  }
  return [...groups].map(([group, list]) => ({ group, scenarios: list }));
}
