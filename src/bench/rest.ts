import type { Bench } from './bench.ts';
import { gather } from './crowd.ts';
import { costOfScreen } from './screen.ts';

const usual = 500;

/** The cost of leaving the dashboard open behind another window. */
export const rest: Bench = async (options) => {
  const processes = options.processes ?? usual;
  await using crowd = await gather({ idle: processes, busy: 0, signal: options.signal });
  options.say(`${crowd.size}, hidden`);
  // The page waits some seconds before it counts as hidden.
  const cost = await costOfScreen({
    program: options.program,
    seconds: Math.max(60, options.seconds),
    settleSeconds: 12,
    hidden: true,
    signal: options.signal,
  });
  if (!cost) return [];
  const about = `${processes} processes, page hidden, nothing recorded`;
  return [
    {
      bench: 'rest',
      name: `Host (${about})`,
      value: cost.host / 10,
      unit: '% of a core',
      peer: null,
      peerValue: null,
      ratio: null,
      goal: 1,
    },
    {
      bench: 'rest',
      name: `Host and renderer (${about})`,
      value: (cost.host + cost.renderer) / 10,
      unit: '% of a core',
      peer: null,
      peerValue: null,
      ratio: null,
      goal: 1,
    },
    {
      bench: 'rest',
      name: `Host and the whole browser (${about})`,
      value: (cost.host + cost.browser) / 10,
      unit: '% of a core',
      peer: null,
      peerValue: null,
      ratio: null,
      goal: null,
    },
  ];
};
