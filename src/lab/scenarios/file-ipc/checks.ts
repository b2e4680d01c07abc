import { actorsIn, listOf, num, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

const counted = (o: Observation): number => Number(valuesOf(o, 'counter')[0]?.value ?? Number.NaN);
const made = (o: Observation): number => valuesOf(o, 'increments').reduce((sum, { value }) => sum + Number(value), 0);
const wanted = (o: Observation): number => num(o, 'workers') * num(o, 'increments');
const figures = (o: Observation) => ({
  key: 'counter.observed',
  params: { made: made(o), counted: Number.isFinite(counted(o)) ? counted(o) : '-' },
});

export const checks: readonly Check[] = [
  {
    id: 'arrives',
    evaluate: (o) => {
      const [written, read] = [valuesOf(o, 'message', 'write')[0], valuesOf(o, 'message', 'read')[0]];
      const [a, b] = [actorsIn(o, 'writer')[0]?.pid, actorsIn(o, 'reader')[0]?.pid];
      const passed =
        written !== undefined && read?.value === written.value && a !== undefined && b !== undefined && a !== b;
      return verdict(
        passed,
        { key: 'arrives.expected' },
        {
          key: 'arrives.observed',
          params: { written: String(written?.value ?? '-'), read: String(read?.value ?? '-'), a: a ?? 0, b: b ?? 0 },
        },
      );
    },
  },
  {
    id: 'updates-lost',
    variants: ['no-lock'],
    evaluate: (o) =>
      verdict(
        made(o) === wanted(o) && counted(o) < wanted(o),
        { key: 'updates-lost.expected', params: { wanted: wanted(o) } },
        figures(o),
      ),
  },
  {
    id: 'exact',
    variants: ['lock'],
    evaluate: (o) =>
      verdict(
        made(o) === wanted(o) && counted(o) === wanted(o),
        { key: 'exact.expected', params: { wanted: wanted(o) } },
        figures(o),
      ),
  },
  {
    id: 'both-measured',
    evaluate: (o) => {
      const [file = 0, channel = 0] = listOf(o, 'trips');
      const us = (ns: number): number => Math.round(ns / 1000);
      return verdict(
        file > 0 && channel > 0,
        { key: 'both-measured.expected' },
        { key: 'both-measured.observed', params: { file: us(file), channel: us(channel) } },
      );
    },
  },
];
