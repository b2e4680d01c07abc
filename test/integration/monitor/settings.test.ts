import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AlertRule } from '#shared/model/alerts.ts';
import { openEngine, type OpenEngine } from '../../support/open-engine.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** The rules that an engine checks. */
function checkedRules({ client }: OpenEngine): Promise<readonly AlertRule[]> {
  return new Promise((resolve, reject) => {
    const stop = client.subscribe(
      'alerts.watch',
      {},
      {
        onMessage: ({ rules }) => {
          stop();
          resolve(rules);
        },
        onEnd: reject,
      },
    );
  });
}

test('stored rules are checked as soon as they are set, and from the start by a host that stays open', async () => {
  using folder = temporaryFolder();
  const rule = { id: 'a', text: 'cpu>90 for 1h name:none', enabled: true };
  const newer = { id: 'b', text: 'of a newer version', enabled: true };
  {
    await using open = await openEngine({ dataDir: folder.path });
    await assert.rejects(open.client.call('settings.set', { key: 'rules', value: [{ id: 'a' }] }), {
      code: 'invalid-input',
    });
    await open.client.call('settings.set', { key: 'rules', value: [rule, newer] });
    assert.deepEqual(await checkedRules(open), [rule]);
    await open.client.call('alerts.set', { rules: [] });
    await open.client.call('settings.set', { key: 'theme', value: 'dark' });
    assert.deepEqual(await checkedRules(open), [], 'another setting does not bring them back');
  }
  for (const history of [true, false]) {
    await using later = await openEngine({ dataDir: folder.path, history });
    assert.deepEqual(await checkedRules(later), history ? [rule] : []);
    assert.deepEqual(await later.client.call('settings.get', {}), { rules: [rule, newer], theme: 'dark' });
  }
});
