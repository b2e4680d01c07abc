/** A job of the naive scheduler. */
export interface NaiveJob {
  readonly id: string;
  readonly arrival: number;
  readonly length: number;
  readonly priority: number;
}

type Policy = 'fcfs' | 'sjf' | 'srtf' | 'hrrn' | 'priority' | 'priority-preemptive';

/**
 * The running job of each tick, written down in the most literal way: in each tick, sort all jobs that are there.
 * It shares nothing with the product's simulators and is only meant to be obviously right.
 */
export function naiveByRank(policy: Policy, jobs: readonly NaiveJob[]): readonly (string | null)[] {
  const left = new Map(jobs.map(({ id, length }) => [id, length]));
  const timeline: (string | null)[] = [];
  let running: NaiveJob | null = null;
  while ([...left.values()].some((ticks) => ticks > 0)) {
    const now = timeline.length;
    const there = jobs.filter(({ id, arrival }) => arrival <= now && (left.get(id) ?? 0) > 0);
    const rank = (job: NaiveJob): number => {
      switch (policy) {
        case 'fcfs':
          return job.arrival;
        case 'sjf':
          return job.length;
        case 'srtf':
          return left.get(job.id) ?? 0;
        case 'hrrn':
          return -(now - job.arrival + job.length) / job.length;
        default:
          return job.priority;
      }
    };
    const sorted = there.toSorted(
      (a, b) => rank(a) - rank(b) || a.arrival - b.arrival || jobs.indexOf(a) - jobs.indexOf(b),
    );
    const [first = null] = sorted;
    const mayPreempt = policy === 'srtf' || policy === 'priority-preemptive';
    if (!running || (left.get(running.id) ?? 0) === 0) running = first;
    else if (mayPreempt && first && rank(first) < rank(running)) running = first;
    timeline.push(running?.id ?? null);
    if (running) left.set(running.id, (left.get(running.id) ?? 0) - 1);
  }
  return timeline;
}

/** Round robin with a list of names and nothing else. */
export function naiveRoundRobin(
  jobs: readonly NaiveJob[],
  quantum: number,
  tie: 'arrival-first' | 'expired-first' | 'new-first',
): readonly (string | null)[] {
  const left = new Map(jobs.map(({ id, length }) => [id, length]));
  const ran = new Set<string>();
  const timeline: (string | null)[] = [];
  const seen = new Set<string>();
  let queue: string[] = [];
  const arrive = (now: number): void => {
    for (const { id, arrival } of jobs) {
      if (arrival > now || seen.has(id)) continue;
      seen.add(id);
      queue.push(id);
    }
  };
  while ([...left.values()].some((ticks) => ticks > 0)) {
    arrive(timeline.length);
    if (tie === 'new-first') queue = [...queue.filter((id) => !ran.has(id)), ...queue.filter((id) => ran.has(id))];
    const id = queue.shift();
    if (id === undefined) {
      timeline.push(null);
      continue;
    }
    ran.add(id);
    const slice = Math.min(quantum, left.get(id) ?? 0);
    for (let tick = 0; tick < slice; tick += 1) {
      timeline.push(id);
      if (tick < slice - 1) arrive(timeline.length);
    }
    left.set(id, (left.get(id) ?? 0) - slice);
    const unfinished = (left.get(id) ?? 0) > 0;
    if (unfinished && tie === 'expired-first') queue.push(id);
    arrive(timeline.length);
    if (unfinished && tie !== 'expired-first') queue.push(id);
  }
  return timeline;
}
