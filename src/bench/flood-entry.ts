import { setTimeout as delay } from 'node:timers/promises';
import type { FloodOrder } from './flood-order.ts';
import { EventWriter } from '#lab/runtime/event-writer.ts';

/** Events per batch, after which other actors get a turn. */
const turn = 600;

// An actor that only reports, as one that passes items through a queue would: to measure how many events a
// second the log can take.
const order = JSON.parse(process.argv[2] ?? '') as FloodOrder;
const hello = { token: order.token, runId: order.runId, actor: order.actor, kind: 'process' } as const;
const writer = await EventWriter.open(order.socketPath, hello, BigInt(order.originNs));
const object = { id: 'queue', type: 'queue' } as const;
const beganAtMs = performance.now();
for (let sent = 0; sent < order.events;) {
  for (let index = 0; index < turn && sent < order.events; index += 1, sent += 1) {
    const waitSeq = Math.floor(sent / 3);
    if (sent % 3 === 0) writer.emit({ kind: 'wait', object, op: 'put', waitSeq, timed: false, held: [] });
    else if (sent % 3 === 1)
      writer.emit({ kind: 'proceed', object, op: 'put', outcome: 'ok', waitSeq, held: [], size: 1, item: sent });
    else writer.emit({ kind: 'value', name: 'item', op: 'write', value: sent });
  }
  writer.flush();
  // When late it continues at once, so that the rate holds however long a pause takes.
  const dueMs = order.perSecond === null ? 0 : (sent / order.perSecond) * 1000 - (performance.now() - beganAtMs);
  await delay(Math.max(0, dueMs));
}
process.exit(0);
