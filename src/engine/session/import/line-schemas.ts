import { z } from 'zod';
import { noteKinds } from '#shared/model/note.ts';
import { predictionSchema, worksheetRunSchema } from '#shared/model/prediction.ts';
import { processStates } from '#shared/model/process.ts';

// Schemas of the lines. Objects are loose: additions of newer versions are kept.

const text = z.string().max(1_000_000);
const id = z.string().min(1).max(1000);
const ns = z.int();
const count = z.int().min(0);
const instant = z.iso.datetime();
const scalar = z.union([text, z.number(), z.boolean()]);
const params = z.record(z.string(), scalar);
const message = z.looseObject({
  key: text,
  params: z.record(z.string(), z.union([text, z.number(), z.boolean()])).optional(),
});
const object = z.looseObject({
  id,
  type: z.enum([
    'mutex',
    'rlock',
    'rwlock',
    'file-lock',
    'semaphore',
    'event',
    'condition',
    'barrier',
    'queue',
    'timer',
    'actor',
    'pipe',
    'channel',
  ]),
});
const held = z.array(id).max(10_000);
const runId = z.string().regex(/^[\w-]{1,60}$/);
const state = z.enum(processStates);

const kinds = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('actor-started'),
    role: text,
    actorKind: z.enum(['process', 'thread']),
    pid: count,
    tid: count.nullable(),
    ppid: z.int(),
    parent: text.nullable(),
    startTime: instant.nullable(),
    forkedNs: ns.optional(),
  }),
  z.looseObject({ kind: z.literal('actor-ended'), exitCode: z.int() }),
  z.looseObject({
    kind: z.literal('actor-exited'),
    subject: id,
    exitCode: z.int().nullable(),
    signal: text.nullable(),
  }),
  z.looseObject({ kind: z.literal('note'), message }),
  z.looseObject({
    kind: z.literal('value'),
    name: text,
    op: z.enum(['read', 'write']),
    value: z.union([scalar, z.array(scalar), z.record(z.string(), scalar)]).nullable(),
  }),
  z.looseObject({ kind: z.literal('metric'), name: text, value: z.number().nullable(), unit: text }),
  z.looseObject({ kind: z.literal('wait'), object, op: text, waitSeq: z.int(), timed: z.boolean(), held }),
  z.looseObject({
    kind: z.literal('proceed'),
    object,
    op: text,
    outcome: z.enum(['ok', 'timeout', 'refused']),
    waitSeq: z.int(),
    held,
  }),
  z.looseObject({ kind: z.literal('release'), object, op: text }),
  z.looseObject({
    kind: z.literal('access'),
    variable: text,
    op: z.enum(['read', 'write']),
    count,
    atomic: z.boolean(),
    held,
    madeNs: ns.optional(),
  }),
  z.looseObject({ kind: z.literal('task'), task: z.number(), op: z.enum(['begin', 'pause', 'resume', 'end']) }),
  z.looseObject({ kind: z.literal('failure'), name: text, detail: text }),
]);

const thread = z.looseObject({ tid: z.int(), state, waitChannel: text.nullable() });
const sampled = z.looseObject({
  pid: count,
  startTime: instant,
  ppid: z.int().nullable(),
  parentName: text.nullable(),
  pgid: z.int().nullable(),
  sid: z.int().nullable(),
  tty: text.nullable(),
  state,
  rssBytes: z.number().nullable(),
  cpuPercent: z.number().nullable(),
  threads: z.array(thread).max(100_000).nullable(),
});
const identity = z.looseObject({ pid: count, startTime: instant });
const row = z.looseObject({ pid: count, startTime: instant, state, name: text, command: text, runId: text.nullable() });

/** The schema of each line `type`. */
export const lineSchemas = {
  meta: z.looseObject({ type: z.literal('meta'), schemaVersion: count, created_at: text }),
  run: z.looseObject({
    id: runId,
    scenario: text,
    variant: text,
    params,
    startedAt: instant,
    endedAt: instant.nullable(),
    durationMs: z.number().nullable(),
    outcome: z.enum(['passed', 'failed', 'stopped', 'timed-out', 'error']).nullable(),
    error: message.nullable(),
    prediction: predictionSchema
      .extend({
        unit: z.string().max(100),
        observed: predictionSchema.shape.answer.nullable(),
        right: z.boolean().nullable(),
      })
      .loose()
      .optional(),
    worksheet: worksheetRunSchema.loose().optional(),
    events: z.looseObject({ written: count.nullable(), dropped: count.nullable() }),
    leftovers: z.array(identity),
  }),
  actor: z.looseObject({
    runId,
    id,
    role: text,
    kind: z.enum(['process', 'thread']),
    pid: count,
    tid: count.nullable(),
    ppid: z.int(),
    parent: text.nullable(),
    startTime: instant.nullable(),
    startedAtNs: ns,
    endedAtNs: ns.nullable(),
    exitCode: z.int().nullable(),
    signal: text.nullable(),
  }),
  event: z.looseObject({ runId, seq: z.int().min(1), atNs: ns, actor: id }).and(kinds),
  sample: z.looseObject({ runId, atNs: ns, processes: z.array(sampled).max(100_000) }),
  finding: z.looseObject({
    runId,
    kind: text,
    atNs: ns,
    actors: z.array(text),
    objects: z.array(text),
    detail: message,
    evidence: z
      .array(z.looseObject({ seq: z.int(), atNs: ns, actor: id }))
      .max(10_000)
      .optional(),
  }),
  check: z.looseObject({
    runId,
    id,
    status: z.enum(['passed', 'failed', 'inconclusive']),
    expected: message,
    observed: message,
  }),
  metric: z.looseObject({
    runId,
    name: text,
    value: z.union([z.number(), z.enum(['Infinity', '-Infinity'])]),
    unit: text,
  }),
  note: z.looseObject({
    id: z.int().min(1),
    kind: z.enum(noteKinds),
    time: instant,
    runId: runId.nullable(),
    text,
    writtenAt: instant,
  }),
  tick: z.looseObject({
    keyframe: z.literal(true).optional(),
    time: instant,
    elapsedMs: z.number(),
    added: z.array(row),
    changed: z.array(identity),
    removed: z.array(identity),
    summary: z.looseObject({
      processes: count,
      cpuPercent: z.number().nullable(),
      memoryUsedBytes: z.number().nullable(),
    }),
  }),
} as const;
export type LineType = keyof typeof lineSchemas;

/** Whether a line may have this type. */
export function isLineType(type: unknown): type is LineType {
  return typeof type === 'string' && Object.hasOwn(lineSchemas, type);
}
