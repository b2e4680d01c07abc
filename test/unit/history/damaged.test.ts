import assert from 'node:assert/strict';
import test from 'node:test';
import { deflateSync } from 'node:zlib';
import { RecordingReader } from '#engine/history/recording-reader.ts';
import { AppError } from '#shared/errors.ts';
import { frameAt } from '../../support/fake-ticks.ts';

const good = JSON.stringify(frameAt(0, null));

/** Reads a chunk with this data to its end; the code of what is wrong with it. */
async function codeOf(data: Uint8Array): Promise<string | null> {
  const chunk = { fromMs: 0, toMs: 1, frames: 2, points: '[]', data };
  const reader = new RecordingReader({ at: async () => chunk, after: async () => null, complete: true });
  try {
    await reader.seek(0);
    while (await reader.next());
    return null;
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

test('a chunk that came from anywhere and cannot be read is said to be damaged', async () => {
  const chunks = [
    'not zlib',
    deflateSync(`${good}\n{`),
    deflateSync(`${good}\nnull`),
    deflateSync(`${good}\n{"type":"tick","time":"noon","added":[],"changed":[],"removed":[],"summary":{}}`),
    deflateSync(`{"type":"tick"}`),
    deflateSync(good).subarray(0, 40),
    deflateSync(`${good}\n${good.replace('"added":[', '"added":[null,')}`),
    deflateSync(`${good}\n${good.replace('"summary":{', '"summary":null,"x":{')}`),
  ];
  const codes = [];
  for (const chunk of chunks) codes.push(await codeOf(Buffer.from(chunk)));
  assert.deepEqual(
    codes,
    chunks.map(() => 'history-damaged'),
  );
  assert.equal(await codeOf(deflateSync(`${good}\n\n`)), null);
});
