import type { StreamSource } from '#shared/contract/contract.ts';
import type { ProcessTick } from '#shared/model/delta.ts';
import type { FindPiece, HistoryLink } from './history-link.ts';

/** The past as a stream of ticks, from the ring or from a session's pieces; the next is made when this one was taken. */
export function playSource(
  link: HistoryLink,
  options: { readonly fromMs: number; readonly speed: number; readonly find: FindPiece | null },
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
