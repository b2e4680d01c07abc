import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createRoleLines } from '#engine/supervisor/role-lines.ts';
import { openEngine, watchRun } from '../../support/open-engine.ts';

const source = (id: string): readonly string[] =>
  readFileSync(new URL(`../../../src/lab/scenarios/${id}/roles.ts`, import.meta.url), 'utf8').split('\n');
const built = new URL('../../../out/main/actor.js', import.meta.url).pathname;

for (const entry of [undefined, ...(existsSync(built) ? [built] : [])])
  test(`events of ${entry ? 'built' : 'plain'} actors carry the line of the role that reported them`, async () => {
    await using open = await openEngine(entry === undefined ? {} : { actor: entry });
    const params = { buyers: 2, tickets: 1, thinkMs: 1 };
    const { runId } = await open.client.call('run.start', { scenario: 'ticket-race', variant: 'lock', params });
    const { events } = await watchRun(open.client, runId);
    const lines = source('ticket-race');
    const textsOf = (wanted: (event: (typeof events)[number]) => boolean): readonly string[] => {
      const found = events.filter(wanted);
      assert.ok(found.length > 0);
      return [...new Set(found.map(({ line }) => lines[(line ?? 0) - 1]?.trim() ?? 'none'))];
    };
    // Through a primitive, from a function called by the role, and after an await.
    assert.deepEqual(
      textsOf((event) => event.kind === 'proceed' && event.object.type === 'file-lock'),
      ["if (context.variant === 'lock') await lock.lock();"],
    );
    assert.deepEqual(
      textsOf((event) => event.kind === 'access' && event.op === 'write'),
      ["context.access('data.json', 'write');"],
    );
    assert.deepEqual(
      textsOf((event) => event.kind === 'release'),
      ["if (context.variant === 'lock') lock.unlock();"],
    );
    assert.deepEqual(
      textsOf((event) => event.kind === 'value' && event.name === 'left'),
      ["context.value('left', 'read', readTickets(context));"],
    );
  });

test('places that are no places of roles, and maps that are missing, have no line', () => {
  const lineOf = createRoleLines('/nowhere/out/main/actor.js');
  for (const place of ['', 'roles.js', '../roles.js:1:1', 'other.js:1:1', 'roles-a.js:1:1', 'roles.ts:x:1'])
    assert.equal(lineOf('zombie', place), null, place);
  assert.equal(lineOf('zombie', 'roles.ts:12:3'), 12);
});
