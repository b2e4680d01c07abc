import type { StreamSource } from '#shared/contract/contract.ts';
import type { ProcessTick } from '#shared/model/delta.ts';
import type { FindChunk, HistoryLink } from './history-link.ts';

/** The past as a stream of ticks, from the ring or from a session; the next tick is prepared when this one is taken. */
export function playSource(
  link: HistoryLink,
  options: { readonly fromMs: number; readonly speed: number; readonly find: FindChunk | null },
): StreamSource<ProcessTick> {
  const { find, ...request } = options;
  let waiting: ProcessTick | null = null;
  let isOver = false;
  let play: ReturnType<HistoryLink['play']> | null = null;
  return {
    next: () => {
      const tick = waiting ?? undefined;
      waiting = null;
      if (tick) play?.taken();
      return tick;
    },
    done: () => isOver && waiting === null,
    start: (wake, fail) => {
      play = link.play(request, {
        find,
        onTick: (tick) => {
          waiting = tick;
          wake();
        },
        onEnd: () => {
          isOver = true;
          wake();
        },
        onFail: fail,
      });
    },
    dispose: () => play?.stop(),
  };
}
