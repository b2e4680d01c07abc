/** Every policy of the simulated scheduler. */
export const policyIds = [
  'fcfs',
  'sjf',
  'srtf',
  'hrrn',
  'priority',
  'priority-rr',
  'rr',
  'mlfq',
  'lottery',
  'stride',
  'multicore',
] as const;
export type PolicyId = (typeof policyIds)[number];

/** What may be set besides the jobs; each policy uses some of it. */
export const optionNames = [
  'quantum',
  'tie',
  'order',
  'preemptive',
  'preemptedTo',
  'allotment',
  'boost',
  'stay',
  'ioBump',
  'seed',
  'randoms',
  'cpus',
  'perCpuQueues',
  'warmUp',
  'warmRate',
  'cacheSize',
] as const;
export type OptionName = (typeof optionNames)[number];

/** The options of a policy: `needs` must be given (one of each group), `uses` may be. */
interface PolicyOptions {
  readonly needs: readonly (readonly OptionName[])[];
  readonly uses: readonly OptionName[];
}

const policyOptions: Readonly<Record<PolicyId, PolicyOptions>> = {
  fcfs: { needs: [], uses: [] },
  sjf: { needs: [], uses: [] },
  srtf: { needs: [], uses: [] },
  hrrn: { needs: [], uses: [] },
  priority: { needs: [], uses: ['preemptive', 'order'] },
  'priority-rr': { needs: [['quantum']], uses: ['order', 'preemptedTo', 'tie'] },
  rr: { needs: [['quantum']], uses: ['tie'] },
  mlfq: { needs: [['quantum']], uses: ['allotment', 'boost', 'stay', 'ioBump'] },
  lottery: { needs: [['quantum'], ['seed', 'randoms']], uses: [] },
  stride: { needs: [['quantum']], uses: [] },
  multicore: { needs: [['cpus']], uses: ['quantum', 'perCpuQueues', 'warmUp', 'warmRate', 'cacheSize'] },
};

/** Groups of options of which one each must be given. */
export function neededOptions(policy: PolicyId): readonly (readonly OptionName[])[] {
  return policyOptions[policy].needs;
}

/** All options that mean something to the policy. */
export function usedOptions(policy: PolicyId): readonly OptionName[] {
  return [...policyOptions[policy].needs.flat(), ...policyOptions[policy].uses];
}
