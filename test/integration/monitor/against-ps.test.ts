import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import test from 'node:test';
import type { ProcessRow } from '#shared/model/process.ts';
import { openMonitor } from '../../support/open-monitor.ts';

type Compared = Pick<ProcessRow, 'pid' | 'ppid' | 'pgid' | 'sid' | 'uid' | 'nice' | 'command'>;

/** What ps says of everyone whose fields cannot change from one look to the next. */
function byPs(): Map<number, Compared & { readonly startedAtMs: number }> {
  const text = execFileSync('ps', ['-eo', 'pid=,ppid=,pgid=,sid=,uid=,ni=,lstart=,args='], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  const rows = new Map<number, Compared & { startedAtMs: number }>();
  for (const line of text.trimEnd().split('\n')) {
    const [pid = 0, ppid = 0, pgid = 0, sid = 0, uid = 0] = line.trim().split(/\s+/).map(Number);
    const [, , , , , nice, ...rest] = line.trim().split(/\s+/);
    // ps of some locales cannot print what is not ASCII.
    const command = rest
      .slice(5)
      .join(' ')
      .replaceAll(/(?:\?|[^ -~])+/g, '?');
    rows.set(pid, {
      pid,
      ppid,
      pgid,
      sid,
      uid,
      nice: nice === '-' ? 0 : Number(nice),
      command,
      startedAtMs: Date.parse(rest.slice(0, 5).join(' ')),
    });
  }
  return rows;
}

for (const mode of ['native', 'portable'] as const) {
  test(`${mode}: agrees with ps`, async () => {
    await using monitor = await openMonitor(mode);
    const before = byPs();
    const { processes } = await monitor.list(100);
    const after = byPs();
    let compared = 0;
    for (const row of processes) {
      const [old, now] = [before.get(row.pid), after.get(row.pid)];
      // Only processes that ps listed before and after, unchanged; kernel workers rename themselves all the time.
      if (!old || !now || row.command.startsWith('[') || JSON.stringify(old) !== JSON.stringify(now)) continue;
      const { startedAtMs, ...expected } = now;
      const { pid, ppid, pgid, sid, uid, nice } = row;
      const command = row.command
        .replaceAll(/\s+/g, ' ')
        .trim()
        .replaceAll(/(?:\?|[^ -~])+/g, '?');
      const common = Math.min(command.length, expected.command.length, 200);
      assert.deepEqual(
        { pid, ppid, pgid, sid, uid, nice: nice ?? 0, command: command.slice(0, common) },
        { ...expected, command: expected.command.slice(0, common) },
      );
      // ps cuts the instant of boot and the time from there to the start to seconds each.
      assert.ok(Math.abs(Date.parse(row.startTime) - startedAtMs) <= 2000, `start of ${pid}`);
      compared += 1;
    }
    assert.ok(compared >= 2, `compared ${compared}`);
    assert.ok(processes.some((row) => row.pid === process.pid));
    assert.ok(!processes.some((row) => row.ppid === process.pid && row.name === 'ps'));
  });
}
