import type { CoreUse, MachineTick } from '../model/machine.ts';
import { historyMs } from './chart-points.ts';
import { tickMs } from './machine-series.ts';

/** The layers of a core's chart from below; `busy` replaces all of them if the platform reports no more. */
export const coreLayers = ['user', 'system', 'iowait'] as const;
export type CoreLayer = (typeof coreLayers)[number];

/** A processor of a sample by its number; undefined if it was offline then. */
export function coreOf({ cores }: MachineTick, number: number): CoreUse | undefined {
  const usual = cores[number];
  return usual?.number === number ? usual : cores.find((core) => core.number === number);
}

function layersOf(core: CoreUse | undefined): readonly [number, number, number] | null {
  if (!core) return null; // taken offline meanwhile, or not there yet
  if (core.userPercent === null || core.systemPercent === null)
    return core.percent === null ? null : [core.percent, 0, 0];
  return [core.userPercent, core.systemPercent, core.iowaitPercent ?? 0];
}

/**
 * Layer → SVG path of one core's last two minutes in a box of the given size, each layer on top of the one before. A
 * gap in what is known is a gap in the path.
 */
export function corePaths(
  ticks: readonly MachineTick[],
  number: number,
  { width, height }: { readonly width: number; readonly height: number },
): Readonly<Record<CoreLayer, string>> {
  const last = ticks.at(-1);
  const end = last ? tickMs(last) : 0;
  const runs: (readonly [x: number, levels: readonly [number, number, number, number]])[][] = [[]];
  for (const tick of ticks) {
    const layers = layersOf(coreOf(tick, number));
    if (layers === null) {
      if (runs.at(-1)?.length !== 0) runs.push([]);
      continue;
    }
    const [user, system, iowait] = layers;
    runs
      .at(-1)
      ?.push([width * (1 - (end - tickMs(tick)) / historyMs), [0, user, user + system, user + system + iowait]]);
  }
  const yOf = (percent: number): string => (height * (1 - Math.min(100, percent) / 100)).toFixed(1);
  const path = (layer: 0 | 1 | 2): string =>
    runs
      .filter((run) => run.length > 1)
      .map((run) => {
        const upper = run.map(([x, levels]) => `${x.toFixed(1)},${yOf(levels[(layer + 1) as 1 | 2 | 3])}`);
        const lower = run.toReversed().map(([x, levels]) => `${x.toFixed(1)},${yOf(levels[layer])}`);
        return `M${[...upper, ...lower].join('L')}Z`;
      })
      .join('');
  return { user: path(0), system: path(1), iowait: path(2) };
}
