import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { startCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** What `serve` writes to standard error while it listens on this address. */
async function warningOf(host: string): Promise<string> {
  using home = temporaryFolder();
  const { child, result } = startCli(['serve', '--json', '--host', host], { home: home.path });
  assert.ok(child.stdout);
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  assert.match((JSON.parse(line) as { url: string }).url, /^http:\/\/127\.0\.0\.1:\d+\/#token=/);
  child.kill('SIGTERM');
  const { code, stderr } = await result;
  assert.equal(code, 143);
  return stderr;
}

test('an address that other computers can reach is served with a warning', async () => {
  assert.match(await warningOf('0.0.0.0'), /other computers can reach this address/);
  assert.equal(await warningOf('127.0.0.1'), '');
});
