import { groupNeeds, type GroupId, type ScenarioInfo } from '#shared/model/scenario.ts';
import { groupScenarios } from './scenario-groups.ts';

/** One chapter of the course: how far it is, and what comes next in it. */
export interface Chapter {
  readonly group: GroupId;
  /** The chapters to know before, as far as there are any scenarios of them. */
  readonly needs: readonly GroupId[];
  readonly count: number;
  readonly done: number;
  /** The first scenario that was not run yet; null if all were. */
  readonly next: ScenarioInfo | null;
}

export interface CourseProgress {
  readonly chapters: readonly Chapter[];
  readonly count: number;
  readonly done: number;
  readonly next: ScenarioInfo | null;
}

/** How far the course is; what cannot be run here, or is only read, does not count. */
export function courseProgress(scenarios: readonly ScenarioInfo[], ran: readonly string[]): CourseProgress {
  const isRun = new Set(ran);
  const runnable = scenarios.filter(({ manifest, available }) => available && manifest.variants.length > 0);
  const groups = groupScenarios(runnable, null);
  const present = new Set<string>(groups.map(({ group }) => group));
  const chapters = groups.map(({ group, scenarios: list }): Chapter => {
    const left = list.filter(({ manifest }) => !isRun.has(manifest.id));
    return {
      group,
      needs: groupNeeds[group].filter((name) => present.has(name)),
      count: list.length,
      done: list.length - left.length,
      next: left[0] ?? null,
    };
  });
  const sum = (of: (chapter: Chapter) => number): number => chapters.reduce((total, one) => total + of(one), 0);
  return {
    chapters,
    count: sum(({ count }) => count),
    done: sum(({ done }) => done),
    next: chapters.find(({ next }) => next !== null)?.next ?? null,
  };
}
