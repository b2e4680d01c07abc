import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkSelf, runIdIn } from '#engine/monitor/windows/backend.ts';
import { parseProcesses, processState, threadState, type NtThread } from '#engine/monitor/windows/parse-processes.ts';

/** An answer of the kernel that was recorded, with the address at which its buffer was. */
function recorded(name: string): { readonly bytes: Buffer; readonly address: bigint } {
  const file = new URL(`../../fixtures/monitor/${name}.json`, import.meta.url);
  const { address, base64 } = JSON.parse(readFileSync(file, 'utf8')) as { address: string; base64: string };
  return { bytes: Buffer.from(base64, 'base64'), address: BigInt(address) };
}

const thread = (state: number, waitReason = 0): NtThread => ({ tid: 1, state, waitReason });

test('processes recorded under Wine are read with names, parents, times, sizes and threads', () => {
  const { bytes, address } = recorded('nt-processes-wine');
  const processes = parseProcesses(bytes, address);
  const node = processes.find(({ name }) => name === 'node.exe');
  assert.ok(node);
  assert.ok(processes.some(({ name }) => name === 'services.exe'));
  assert.ok(node.rssBytes > 10e6 && node.virtualBytes > node.rssBytes);
  assert.ok(node.threads.length > 3);
  assert.ok(new Date(node.startedAtMs).getUTCFullYear() >= 2026);
  assert.ok(node.userTimeMs + node.systemTimeMs > 0);
  assert.equal(new Set(node.threads.map(({ tid }) => tid)).size, node.threads.length);
});

test('an answer that is cut off is an error, never a row that is made up', () => {
  const { bytes, address } = recorded('nt-processes-wine');
  assert.throws(() => parseProcesses(bytes.subarray(0, 200), address), RangeError);
});

test('a process runs if one of its threads does, and is stopped if all are suspended', () => {
  assert.deepEqual(
    [2, 1, 3].map((state) => threadState(thread(state))),
    ['R', 'R', 'R'],
  );
  assert.equal(threadState(thread(5, 13)), 'S');
  assert.equal(threadState(thread(5, 5)), 'T');
  assert.equal(threadState(thread(0)), '?', 'Wine reports no states');
  assert.equal(processState([thread(5, 5), thread(2)]), 'R');
  assert.equal(processState([thread(5, 5), thread(5, 13)]), 'S');
  assert.equal(processState([thread(5, 5)]), 'T');
  assert.equal(processState([thread(0), thread(5, 13)]), '?');
  assert.equal(processState([]), '?');
});

test('the id of a run is found in an environment block', () => {
  assert.equal(runIdIn('A=1\0PROCESSION_RUN=zombie-1\0Z=2\0\0'), 'zombie-1');
  assert.equal(runIdIn('XPROCESSION_RUN=no\0'), null);
});

test('a kernel whose list does not hold this process as it is, is not believed', () => {
  const own = {
    pid: process.pid,
    ppid: process.ppid,
    name: 'node.exe',
    startedAtMs: Date.now() - process.uptime() * 1000,
    userTimeMs: 1,
    systemTimeMs: 1,
    rssBytes: process.memoryUsage.rss(),
    virtualBytes: 1,
    faults: 0,
    threads: [thread(5)],
  };
  checkSelf([own]);
  for (const wrong of [{ pid: 1 }, { startedAtMs: 0 }, { rssBytes: 4096 }, { threads: [] }])
    assert.throws(() => checkSelf([{ ...own, ...wrong }]));
});
