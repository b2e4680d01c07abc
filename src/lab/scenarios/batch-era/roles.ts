import { parseBatch, type BatchModel } from '#shared/simulators/batch/input.ts';
import { runBatch } from '#shared/simulators/batch/run.ts';
import { letterId } from '#shared/simulators/parse-input.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** The models that a variant sets side by side: the earlier style and what came after it. */
const compared: Readonly<Record<string, readonly BatchModel[]>> = {
  'punch-card': ['punch-card'],
  'batch-online': ['punch-card', 'batch-online'],
  'batch-offline': ['batch-online', 'batch-offline'],
  multiprogramming: ['batch-online', 'multiprogramming'],
};

/** The simulator's input: jobs alike but for their computing, which grows by a tick from job to job. */
function inputOf(context: Context, model: BatchModel): object {
  const [load, read, run, unload, rounds] = [
    context.num('load'),
    context.num('read'),
    context.num('run'),
    context.num('unload'),
    context.num('rounds'),
  ];
  const jobs = Array.from({ length: context.num('jobs') }, (_, index) => ({
    id: letterId(index),
    load,
    read,
    run: run + index,
    unload,
    rounds,
  }));
  return { jobs, model };
}

export const roles: Roles<typeof scenario> = {
  main(context) {
    for (const model of compared[context.variant] ?? []) {
      for (const { lanes, makespan, cpuBusy, cpuBusyRatio } of runBatch(parseBatch(inputOf(context, model)))) {
        for (const { lane, segments } of lanes) {
          for (const { job, phase, start, end } of segments)
            context.value('segment', 'write', { model, lane, job: job ?? '', phase, start, end });
        }
        context.metric(`makespan/${model}`, makespan, 'ticks');
        context.metric(`busy/${model}`, Math.round(1000 * cpuBusyRatio) / 10, '%');
        context.note(`done.${model}`, { makespan, busy: cpuBusy });
      }
    }
  },
};
