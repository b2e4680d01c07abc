import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StreamParams } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors.ts';
import type { ProcessTick } from '#shared/model/delta.ts';
import { createPlaybackClient } from '#renderer/time/playback-client.ts';
import type { Link, LinkListener } from '../../../src/renderer/src/connection/link.ts';

type Play = StreamParams<'history.play'>;
interface Open {
  readonly params: Play;
  readonly listener: LinkListener<ProcessTick>;
  stopped: boolean;
}

const at = (second: number, speed = 0): Play => ({ from: new Date(second * 1000).toISOString(), speed });

/** A player on a link whose answers the test gives. */
function player() {
  const opened: Open[] = [];
  const received: string[] = [];
  const subscribe = (_name: string, params: Play, listener: LinkListener<ProcessTick>) => {
    const open: Open = { params, listener, stopped: false };
    opened.push(open);
    return () => {
      open.stopped = true;
    };
  };
  const made = createPlaybackClient({ subscribe } as unknown as Link, {
    onTick: ({ time }, first) => received.push(`${time} ${first}`),
    onEnd: (error) => received.push(`end ${error?.code ?? ''}`),
  });
  const answer = (index: number, time: string): void => opened[index]?.listener.onMessage({ time } as ProcessTick);
  return { made, opened, received, answer };
}

test('while an instant is read only the newest wish is kept, and what comes on the way is shown', () => {
  const { made, opened, received, answer } = player();
  for (const second of [1, 2, 3, 4]) made.show(at(second));
  assert.deepEqual(
    opened.map(({ params }) => params),
    [at(1)],
  );
  answer(0, 'one');
  assert.deepEqual(
    opened.map(({ params, stopped }) => [params, stopped]),
    [
      [at(1), true],
      [at(4), false],
    ],
  );
  answer(1, 'four');
  answer(1, 'five');
  assert.deepEqual(received, ['one true', 'four true', 'five false']);
});

test('the end of a recording is reported, but not that of one that is left for another instant', () => {
  const { made, opened, received } = player();
  made.show(at(1));
  opened[0]?.listener.onEnd?.(new AppError('session-not-found', { name: 'x' }));
  made.show(at(2));
  made.show(at(3, 10));
  opened[1]?.listener.onEnd?.(null);
  assert.deepEqual(
    opened.map(({ params }) => params),
    [at(1), at(2), at(3, 10)],
  );
  made.stop();
  assert.deepEqual([received, opened.at(-1)?.stopped], [['end session-not-found'], true]);
});
