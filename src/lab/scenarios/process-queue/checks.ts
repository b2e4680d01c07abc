import { actorsIn, exitOf, num, numbersIn, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

/** How an attempted operation ended, and after how many ms. */
function attemptOf(o: Observation, name: string): { readonly outcome: string; readonly ms: number } {
  const [outcome = '-', us = -1] = [valuesOf(o, name)[0]?.value ?? []].flat();
  return { outcome: String(outcome), ms: Number(us) / 1000 };
}

const flag = (o: Observation, name: string): boolean => valuesOf(o, name)[0]?.value === true;
const round = (ms: number): number => Math.round(ms * 10) / 10;

export const checks: readonly Check[] = [
  {
    id: 'first-in-first-out',
    variants: ['bounded'],
    evaluate: (o) => {
      const got = valuesOf(o, 'got').map(({ value }) => Number(value));
      const passed = got.length === num(o, 'capacity') + 1 && got.every((item, index) => item === index);
      return verdict(
        passed,
        { key: 'first-in-first-out.expected', params: { last: num(o, 'capacity') } },
        { key: 'first-in-first-out.observed', params: { list: got.join(' ') || '-' } },
      );
    },
  },
  {
    id: 'put-waits',
    variants: ['bounded'],
    evaluate: (o) => {
      const [wants, done] = valuesOf(o, 'one-more');
      const firstGet = valuesOf(o, 'got')[0]?.atNs ?? Infinity;
      const waited = toMs((done?.atNs ?? 0) - (wants?.atNs ?? 0));
      const passed =
        wants !== undefined &&
        done !== undefined &&
        waited >= num(o, 'timeoutMs') &&
        flag(o, 'full') &&
        flag(o, 'empty');
      return verdict(
        passed,
        { key: 'put-waits.expected', params: { ms: num(o, 'timeoutMs') } },
        {
          key: 'put-waits.observed',
          params: { ms: waited, get: Number.isFinite(firstGet) ? toMs(firstGet - (wants?.atNs ?? 0)) : -1 },
        },
      );
    },
  },
  {
    id: 'time-limits',
    variants: ['timeouts'],
    evaluate: (o) => {
      const [get, put] = [attemptOf(o, 'get-timeout'), attemptOf(o, 'put-timeout')];
      const limit = num(o, 'timeoutMs');
      const passed = [get, put].every(({ outcome, ms }) => outcome === 'timeout' && ms >= limit - 1);
      return verdict(
        passed,
        { key: 'time-limits.expected', params: { ms: limit } },
        {
          key: 'attempts.observed',
          params: { get: `${get.outcome} ${round(get.ms)} ms`, put: `${put.outcome} ${round(put.ms)} ms` },
        },
      );
    },
  },
  {
    id: 'no-wait',
    variants: ['timeouts'],
    evaluate: (o) => {
      const [get, put] = [attemptOf(o, 'get-no-wait'), attemptOf(o, 'put-no-wait')];
      const quick = Math.max(get.ms, put.ms) < Math.min(attemptOf(o, 'get-timeout').ms, attemptOf(o, 'put-timeout').ms);
      const passed = get.outcome === 'QueueEmptyError' && put.outcome === 'QueueFullError' && quick;
      return verdict(
        passed,
        { key: 'no-wait.expected' },
        {
          key: 'attempts.observed',
          params: { get: `${get.outcome} ${round(get.ms)} ms`, put: `${put.outcome} ${round(put.ms)} ms` },
        },
      );
    },
  },
  {
    id: 'one-gets-it',
    variants: ['check-then-act'],
    evaluate: (o) => {
      const saw = valuesOf(o, 'saw-empty').filter(({ value }) => value === false).length;
      const outcomes = valuesOf(o, 'took')
        .map(({ value }) => String([value].flat()[0]))
        .toSorted((a, b) => a.localeCompare(b));
      return verdict(
        saw === 2 && outcomes.join(' ') === 'done QueueEmptyError',
        { key: 'one-gets-it.expected' },
        { key: 'one-gets-it.observed', params: { saw, outcomes: outcomes.join(', ') || '-' } },
      );
    },
  },
  {
    id: 'equal',
    variants: ['objects'],
    evaluate: (o) => {
      const arrived = valuesOf(o, 'arrived').map(({ value }) => [value].flat().map(String));
      const right = arrived.filter(([, same]) => same === 'true').length;
      const left = Number(valuesOf(o, 'left')[0]?.value ?? -1);
      return verdict(
        right === 6 && arrived.length === 6 && left === 0,
        { key: 'equal.expected' },
        { key: 'equal.observed', params: { right, left, kinds: arrived.map(([name]) => name).join(', ') || '-' } },
      );
    },
  },
  {
    id: 'function-refused',
    variants: ['objects'],
    evaluate: (o) => {
      const { outcome } = attemptOf(o, 'function');
      const json = String(valuesOf(o, 'json')[0]?.value ?? '-');
      return verdict(
        outcome === 'DataCloneError' && json === '{"keep":1}',
        { key: 'function-refused.expected' },
        { key: 'function-refused.observed', params: { outcome, json } },
      );
    },
  },
  {
    id: 'each-once',
    variants: ['two-consumers'],
    evaluate: (o) => {
      const lists = valuesOf(o, 'mine').map(({ value }) => numbersIn(value));
      const all = lists.flat();
      const passed =
        lists.length === 2 &&
        all.length === num(o, 'items') &&
        new Set(all).size === num(o, 'items') &&
        Math.max(...all) === num(o, 'items') - 1;
      return verdict(
        passed,
        { key: 'each-once.expected', params: { items: num(o, 'items') } },
        {
          key: 'each-once.observed',
          params: { counts: lists.map(({ length }) => length).join(' + ') || '-', distinct: new Set(all).size },
        },
      );
    },
  },
  {
    id: 'payload',
    variants: ['child-to-parent'],
    evaluate: (o) => {
      const [sent, got] = [valuesOf(o, 'payload', 'write')[0], valuesOf(o, 'payload', 'read')[0]];
      const code = exitOf(o, 'putter')?.exitCode ?? null;
      const exitNs = exitOf(o, 'putter')?.atNs ?? -1;
      const passed =
        sent !== undefined &&
        got?.value === sent.value &&
        got.value === '[42,null,"hello"]' &&
        code === 0 &&
        exitNs > got.atNs;
      return verdict(
        passed,
        { key: 'payload.expected' },
        { key: 'payload.observed', params: { got: String(got?.value ?? '-'), code: String(code) } },
      );
    },
  },
  {
    id: 'text-unchanged',
    variants: ['siblings'],
    evaluate: (o) => {
      const [sent, got] = [valuesOf(o, 'text', 'write')[0], valuesOf(o, 'text', 'read')[0]];
      const apart = actorsIn(o, 'putter')[0]?.pid !== actorsIn(o, 'getter')[0]?.pid;
      const passed =
        sent !== undefined && got?.value === sent.value && got.actor === 'getter' && sent.actor === 'putter' && apart;
      return verdict(
        passed,
        { key: 'text-unchanged.expected' },
        {
          key: 'text-unchanged.observed',
          params: { sent: String(sent?.value ?? '-'), got: String(got?.value ?? '-') },
        },
      );
    },
  },
];
