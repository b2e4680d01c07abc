import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Service } from '#shared/contract/contract.ts';
import { Emitter } from '#shared/disposable.ts';
import { dispatch } from '#shared/rpc/dispatch.ts';
import { stubService } from '../../support/stub-service.ts';

test('a stream gives nothing while the transport is full, and goes on when it has drained', () => {
  let produced = 0;
  const source = { next: () => (produced += 1), done: () => false, start: () => {}, dispose: () => {} };
  const streams = { 'runs.watch': () => source } as unknown as Service['streams'];
  const [messages, drained] = [new Emitter<unknown>(), new Emitter<void>()];
  const room = 3;
  let waiting = 0;
  dispatch(
    { ...stubService(), streams },
    {
      send: () => void (waiting += 1),
      onMessage: (listener) => messages.on(listener),
      onClose: () => () => {},
      close: () => {},
      flow: { isFull: () => waiting >= room, onDrain: (listener) => drained.on(listener) },
    },
  );
  waiting = 0; // the greeting has been read
  messages.emit({ t: 'sub', id: 1, name: 'runs.watch', params: {}, credit: 1000 });
  assert.equal(produced, room);
  waiting = 0;
  drained.emit();
  assert.equal(produced, 2 * room);
});
