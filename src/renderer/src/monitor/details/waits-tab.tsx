import type { Part } from '#shared/model/detail.ts';
import type { WaitReport } from '#shared/model/waits.ts';
import { PartSection } from './part-section.tsx';
import { WaitChain } from './wait-chain.tsx';

/** What a process is waiting for, down to whom to blame. */
export function WaitsTab({ part }: { readonly part: Part<WaitReport> | null }) {
  return <PartSection part={part}>{(report) => <WaitChain report={report} />}</PartSection>;
}
