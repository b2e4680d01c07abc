import assert from 'node:assert/strict';
import test from 'node:test';
import { UserNames } from '#engine/monitor/linux/user-names.ts';

const linuxOnly = { skip: process.platform !== 'linux' && 'reads /etc/passwd' };

test(
  'users outside /etc/passwd are asked for together, once, and reported when they are known',
  linuxOnly,
  async () => {
    const asked: (readonly number[])[] = [];
    const users = new UserNames((uids) => {
      asked.push(uids);
      return Promise.resolve('alice.ldap:x:61234:61234::/:\n');
    });
    assert.equal(users.nameOf(0), 'root');
    assert.deepEqual([users.nameOf(61_234), users.nameOf(61_235), users.nameOf(61_234)], [null, null, null]);
    await users.answered();
    assert.deepEqual([...users.takeLearned()], [61_234]);
    assert.deepEqual([...users.takeLearned()], []);
    assert.deepEqual([users.nameOf(61_234), users.nameOf(61_235)], ['alice.ldap', null]);
    await users.answered();
    assert.deepEqual(asked, [[61_234, 61_235]]);
  },
);

test('a directory service that does not answer holds nothing up', linuxOnly, async () => {
  const users = new UserNames(() => new Promise(() => {}));
  assert.equal(users.nameOf(61_234), null);
  await users.answered();
  await users.answered();
  assert.deepEqual([users.nameOf(61_234), users.takeLearned().size], [null, 0]);
});
