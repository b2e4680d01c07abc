import type { DatabaseSync } from 'node:sqlite';
import { deflateSync } from 'node:zlib';
import { maxChunkText, type RecordedPoint } from '#shared/model/history.ts';
import { AppError } from '#shared/errors.ts';
import type { StoredTick } from '../export/chunks.ts';

/** Collects instants into chunks, each of which starts with a keyframe. */
export function createChunkWriter(database: DatabaseSync): {
  readonly take: (tick: StoredTick, isKeyframe: boolean) => void;
  readonly finish: () => void;
} {
  const insert = database.prepare('INSERT INTO machine (from_ms, to_ms, frames, points, data) VALUES (?, ?, ?, ?, ?)');
  let lines: string[] = [];
  let chars = 0;
  let points: RecordedPoint[] = [];
  const finish = (): void => {
    const first = points[0];
    const last = points.at(-1);
    if (!first || !last) return;
    insert.run(
      Date.parse(first.time),
      Date.parse(last.time),
      points.length,
      JSON.stringify(points),
      deflateSync(lines.join('')),
    );
    lines = [];
    points = [];
    chars = 0;
  };
  return {
    take: (tick, isKeyframe) => {
      const before = points.at(-1);
      if (before && Date.parse(tick.time) <= Date.parse(before.time))
        throw new AppError('invalid-input', { where: 'time', detail: `${tick.time} ≤ ${before.time}` });
      if (isKeyframe) finish();
      else if (points.length === 0) throw new AppError('invalid-input', { where: 'keyframe', detail: 'true' });
      const line = `${JSON.stringify(tick)}\n`;
      chars += line.length;
      if (chars > maxChunkText) throw new AppError('invalid-input', { where: 'keyframe', detail: `> ${maxChunkText}` });
      lines.push(line);
      const { processes, cpuPercent, memoryUsedBytes } = tick.summary;
      points.push({ time: tick.time, processes, cpuPercent, memoryUsedBytes });
    },
    finish,
  };
}
