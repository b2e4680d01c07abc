import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import test from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openPasses } from '#bench/passes.ts';

const openDescriptors = (): number => readdirSync('/proc/self/fd').length;

/** About a hundred a second come and go until the scope ends. */
function startChurn(): AsyncDisposable {
  const shell = spawn('sh', ['-c', 'while :; do sleep 0.3 & sleep 0.01; done'], { stdio: 'ignore', detached: true });
  const ended = once(shell, 'exit');
  return {
    [Symbol.asyncDispose]: async () => {
      process.kill(-(shell.pid as number), 'SIGKILL');
      await ended;
    },
  };
}

test(
  'while processes come and go, neither heap nor descriptors grow',
  { skip: process.platform === 'linux' ? false : 'needs Linux' },
  async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    await using _churn = startChurn();
    const before = openDescriptors();
    const heaps: number[] = [];
    {
      using passes = openPasses();
      for (let pass = 1; pass <= 200; pass += 1) {
        const { processes } = passes.next();
        // Two for each process at most, and a few files of the whole machine.
        assert.ok(
          openDescriptors() - before <= 2 * processes + 20 || processes === 0,
          `${openDescriptors() - before} for ${processes}`,
        );
        await delay(20);
        if (pass % 100 !== 0) continue;
        collect();
        heaps.push(process.memoryUsage().heapUsed);
      }
    }
    assert.equal(openDescriptors(), before);
    const [first = 0, second = Infinity] = heaps;
    // A row with its texts is a few KiB: had the 200 that went been kept, it would be more.
    assert.ok(second < first * 1.05, `${first} → ${second}`);
  },
);
