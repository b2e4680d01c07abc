import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { temporaryFolder } from '../../test/support/temporary-folder.ts';
import { prepare } from '../lib/build.mjs';
import { readOptions, wholeNumber } from '../lib/options.mjs';
import { at, pinnedNode } from '../lib/project.mjs';
import { Refusal, script } from '../lib/run.mjs';

// Kills a recording program with SIGKILL at random moments, again and again, and checks what it
// left: the file opens as it is, the numbers of its events have no gap, and all that was handed
// over more than a quarter of a second before is there.
const usage = 'node scripts/trust/killed-recording.mjs [--times 1000]';
const longestLossMs = 250;

/** One run of the program; returns what is wrong with its file, or null, and how much time was lost. */
async function killOnce(folder, lifeMs) {
  const child = fork(
    at('test', 'integration', 'session', 'recording-child.ts'),
    [folder, at('out', 'main', 'store.js')],
    { execPath: pinnedNode() },
  );
  const reports = [];
  child.on('message', (message) => reports.push({ ...message, atMs: Number(message.at) / 1e6 }));
  await once(child, 'message');
  await delay(lifeMs);
  child.kill('SIGKILL');
  await once(child, 'close');
  const last = reports.at(-1);
  if (!existsSync(last.path)) {
    // It had only just begun: nothing may be missing but the last batch.
    const lostMs = last.atMs - reports[0].atMs;
    return { wrong: lostMs > longestLossMs ? `no file after ${lostMs} ms` : null, lostMs, events: 0 };
  }
  let database;
  try {
    database = new DatabaseSync(last.path, { readOnly: true });
    const row = database
      .prepare('SELECT count(*) AS n, coalesce(max(seq), 0) AS last, coalesce(min(seq), 1) AS first FROM events')
      .get();
    const [events, newest, oldest] = [Number(row.n), Number(row.last), Number(row.first)];
    const verdict = String(database.prepare('PRAGMA integrity_check(1)').get().integrity_check);
    const firstLost = reports.find(({ seq }) => seq > newest);
    const lostMs = firstLost ? last.atMs - firstLost.atMs : 0;
    let wrong = null;
    if (verdict !== 'ok') wrong = verdict;
    else if (events !== newest || oldest !== 1) wrong = `events ${oldest} to ${newest}, but ${events} of them`;
    else if (lostMs > longestLossMs) wrong = `${lostMs} ms lost`;
    return { wrong, lostMs, events };
  } catch (error) {
    return { wrong: String(error), lostMs: 0, events: 0 };
  } finally {
    database?.close();
  }
}

await script(async () => {
  const { values } = readOptions(usage, { times: { type: 'string', default: '1000' } });
  const times = wholeNumber('--times', values.times);
  await prepare(); // the built store, which starts faster than from its sources
  let worst = 0;
  let empty = 0;
  let events = 0;
  const wrong = [];
  for (let time = 1; time <= times; time += 1) {
    using folder = temporaryFolder();
    const found = await killOnce(folder.path, Math.random() * 400);
    if (found.wrong) wrong.push(`Life ${time}: ${found.wrong}.`);
    worst = Math.max(worst, found.lostMs);
    events += found.events;
    if (found.events === 0) empty += 1;
    if (time % 50 === 0)
      process.stderr.write(
        `${time} killed; ${events} events kept, at most ${worst.toFixed(0)} ms lost, ${empty} files without an event yet\n`,
      );
  }
  if (wrong.length > 0)
    throw new Refusal(
      `${wrong.length} of ${times} went wrong; at most ${worst.toFixed(0)} ms lost.\n${wrong.join('\n')}`,
    );
  console.log(`${times} killed, every file whole; ${events} events kept, at most ${worst.toFixed(0)} ms lost.`);
  return 0;
});
