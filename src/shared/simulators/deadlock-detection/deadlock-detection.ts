import { z } from 'zod';
import type { Message } from '../../model/scenario.ts';
import { fields, list, parseInput, refuseDuplicates } from '../parse-input.ts';
import {
  amountsSchema,
  checkLength,
  maxEntries,
  processId,
  resourceNames,
  resourceNamesSchema,
} from '../resources-input.ts';
import { asVector, finishGreedily, type Amounts } from '../vectors.ts';

const inputSchema = fields({
  resources: resourceNamesSchema,
  available: amountsSchema,
  processes: list(fields({ id: z.string().min(1).optional(), allocation: amountsSchema, request: amountsSchema }), {
    min: 1,
    max: maxEntries,
  }),
}).superRefine((input, context) => {
  const kinds = input.available.length;
  checkLength(
    input.resources?.map(() => 0),
    kinds,
    context,
    ['resources'],
  );
  input.processes.forEach(({ allocation, request }, index) => {
    checkLength(allocation, kinds, context, ['processes', index, 'allocation']);
    checkLength(request, kinds, context, ['processes', index, 'request']);
  });
  refuseDuplicates(
    input.processes.map(({ id }, position) => processId(id, position)),
    context,
    ['processes'],
  );
});

/** A parsed input. */
export type DetectionInput = z.output<typeof inputSchema>;

/** The input by its schema. Throws an AppError that names what is wrong. */
export function parseDetection(value: unknown): DetectionInput {
  return parseInput(inputSchema, value);
}

/** One examined process, with the sentence that explains it (catalogue `sim:detection.step.…`). */
export interface DetectionStep {
  readonly process: string;
  readonly request: Amounts;
  readonly work: Amounts;
  readonly finishes: boolean;
  readonly workAfter: Amounts;
  readonly explanation: Message;
}

/** Edges of the resource-allocation graph, with the number of instances of each. */
export interface AllocationEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'holds' | 'requests';
  readonly count: number;
}

/** The result of the detection. */
export interface DetectionResult {
  readonly resources: readonly string[];
  readonly available: Amounts;
  readonly processes: readonly { readonly id: string; readonly allocation: Amounts; readonly request: Amounts }[];
  readonly deadlock: boolean;
  /** Holds something and can never get what it asks for. */
  readonly deadlocked: readonly string[];
  /** Holds nothing and cannot get what it requests even when all that can finish are done; no process waits for it. */
  readonly stuckBehind: readonly string[];
  /** An order in which the others can finish. */
  readonly order: readonly string[];
  readonly steps: readonly DetectionStep[];
  readonly edges: readonly AllocationEdge[];
}

/**
 * Detection with several instances per type (Silberschatz et al.): every process whose request fits the available
 * amounts finishes.
 */
export function detectDeadlock(input: DetectionInput): DetectionResult {
  const resources = resourceNames(input.resources, input.available.length);
  const processes = input.processes.map(({ id, allocation, request }, position) => ({
    id: processId(id, position),
    allocation,
    request,
  }));
  const { steps, order, left } = finishGreedily(
    input.available,
    processes.map(({ allocation, request }) => ({ holds: allocation, wants: request })),
  );
  const idOf = (process: number): string => processes[process]?.id ?? '';
  const holdsAny = (process: number): boolean => processes[process]?.allocation.some((amount) => amount > 0) ?? false;
  const deadlocked = left.filter(holdsAny).map(idOf);
  return {
    resources,
    available: input.available,
    processes,
    deadlock: deadlocked.length > 0,
    deadlocked,
    stuckBehind: left.filter((process) => !holdsAny(process)).map(idOf),
    order: order.map(idOf),
    steps: steps.map(({ process, wants, work, finishes, workAfter }) => ({
      process: idOf(process),
      request: wants,
      work,
      finishes,
      workAfter,
      explanation: {
        key: finishes ? 'detection.step.finishes' : 'detection.step.waits',
        params: { process: idOf(process), request: asVector(wants), work: asVector(work), after: asVector(workAfter) },
      },
    })),
    edges: processes.flatMap(({ id, allocation, request }) =>
      resources.flatMap((resource, kind): AllocationEdge[] => {
        const [held, asked] = [allocation[kind] ?? 0, request[kind] ?? 0];
        return [
          ...(held > 0 ? [{ from: resource, to: id, kind: 'holds' as const, count: held }] : []),
          ...(asked > 0 ? [{ from: id, to: resource, kind: 'requests' as const, count: asked }] : []),
        ];
      }),
    ),
  };
}
