import type { ZombieGroup } from '#shared/model/waits.ts';

/** Every process is a zombie for a moment; one that is older than this, in ms, was left. */
const lastingMs = 2000;

/** The groups without those that became zombies only just before `nowMs`, and how many those are. */
export function lastingZombies(
  groups: readonly ZombieGroup[],
  nowMs: number,
): { readonly groups: readonly ZombieGroup[]; readonly passing: number } {
  const lasts = ({ since, sinceBefore }: ZombieGroup['zombies'][number]): boolean =>
    sinceBefore || nowMs - Date.parse(since) >= lastingMs;
  const kept = groups
    .map((group) => ({ ...group, zombies: group.zombies.filter(lasts) }))
    .filter(({ zombies }) => zombies.length > 0);
  const count = (all: readonly ZombieGroup[]): number => all.reduce((sum, { zombies }) => sum + zombies.length, 0);
  return { groups: kept, passing: count(groups) - count(kept) };
}
