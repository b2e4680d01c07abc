import { z } from 'zod';
import type { Message } from '../../model/scenario.ts';
import { fields, list, parseInput, refuse, refuseDuplicates } from '../parse-input.ts';
import {
  amountsSchema,
  checkLength,
  maxEntries,
  processId,
  resourceNames,
  resourceNamesSchema,
} from '../resources-input.ts';
import { asVector, atMost, finishGreedily, minus, plus, type Amounts } from '../vectors.ts';

const inputSchema = fields({
  resources: resourceNamesSchema,
  available: amountsSchema,
  processes: list(fields({ id: z.string().min(1).optional(), allocation: amountsSchema, max: amountsSchema }), {
    min: 1,
    max: maxEntries,
  }),
  requests: list(fields({ process: z.string(), amounts: amountsSchema }), { min: 1, max: 1000 }).optional(),
}).superRefine((input, context) => {
  const kinds = input.available.length;
  checkLength(
    input.resources?.map(() => 0),
    kinds,
    context,
    ['resources'],
  );
  input.processes.forEach(({ allocation, max }, index) => {
    checkLength(allocation, kinds, context, ['processes', index, 'allocation']);
    checkLength(max, kinds, context, ['processes', index, 'max']);
    allocation.forEach((amount, kind) => {
      const limit = max[kind] ?? 0;
      if (amount > limit)
        refuse(context, { code: 'parameter-out-of-range', params: { value: amount, min: 0, max: limit } }, [
          'processes',
          index,
          'allocation',
          kind,
        ]);
    });
  });
  const ids = input.processes.map(({ id }, position) => processId(id, position));
  refuseDuplicates(ids, context, ['processes']);
  input.requests?.forEach(({ process, amounts }, index) => {
    if (!ids.includes(process))
      refuse(context, { code: 'parameter-wrong-type', params: { value: process, known: ids.join(', ') } }, [
        'requests',
        index,
        'process',
      ]);
    checkLength(amounts, kinds, context, ['requests', index, 'amounts']);
  });
});

/** A parsed input. */
export type BankersInput = z.output<typeof inputSchema>;

/** The input by its schema. Throws an AppError that names what is wrong. */
export function parseBankers(value: unknown): BankersInput {
  return parseInput(inputSchema, value);
}

/** One line of the safety check, with the sentence that explains it (catalogue `sim:bankers.step.…`). */
export interface SafetyStep {
  readonly process: string;
  readonly need: Amounts;
  readonly work: Amounts;
  readonly finishes: boolean;
  readonly workAfter: Amounts;
  readonly explanation: Message;
}

/** Whether every process can still obtain its maximum, one after another. */
export interface Safety {
  readonly safe: boolean;
  /** An order in which all can finish; as far as it goes when there is none. */
  readonly sequence: readonly string[];
  readonly steps: readonly SafetyStep[];
}

/** How a request was judged; a granted one changes the table for the next. */
export interface RequestResult {
  readonly process: string;
  readonly amounts: Amounts;
  readonly verdict: 'granted' | 'must-wait' | 'exceeds-claim';
  /** Catalogue `sim:bankers.reason.…` */
  readonly reason: 'safe' | 'unavailable' | 'unsafe' | 'exceeds-claim';
  /** The safety check of the table as it would be; null where it did not come to that. */
  readonly safety: Safety | null;
  /** Free after the request was dealt with. */
  readonly available: Amounts;
}

/** One row of the table at the end. */
interface Claim {
  readonly id: string;
  readonly allocation: Amounts;
  readonly max: Amounts;
  readonly need: Amounts;
}

/** The checked table and every request, in order. */
export interface BankersResult extends Safety {
  readonly resources: readonly string[];
  readonly available: Amounts;
  /** As given, with need = max − allocation. */
  readonly processes: readonly Claim[];
  readonly requests: readonly RequestResult[];
  readonly final: { readonly available: Amounts; readonly processes: readonly Claim[] };
}

/** The safety check: can all finish if every process now requests all that it still may? */
function checkSafety(available: Amounts, claims: readonly Claim[]): Safety {
  const { steps, order, left } = finishGreedily(
    available,
    claims.map(({ allocation, need }) => ({ holds: allocation, wants: need })),
  );
  const idOf = (process: number): string => claims[process]?.id ?? '';
  return {
    safe: left.length === 0,
    sequence: order.map(idOf),
    steps: steps.map(({ process, wants, work, finishes, workAfter }) => ({
      process: idOf(process),
      need: wants,
      work,
      finishes,
      workAfter,
      explanation: {
        key: finishes ? 'bankers.step.finishes' : 'bankers.step.waits',
        params: { process: idOf(process), need: asVector(wants), work: asVector(work), after: asVector(workAfter) },
      },
    })),
  };
}

/**
 * The banker's algorithm (E. W. Dijkstra): judges the table, then each request in turn. A request beyond the process's
 * own claim is
 * an error; one beyond what is free has to wait; one that would leave an unsafe table has to wait as well.
 * Unsafe is not deadlock: it only means that one can no longer be ruled out.
 */
export function runBankers(input: BankersInput): BankersResult {
  const start = input.processes.map(({ id, allocation, max }, position): Claim => ({
    id: processId(id, position),
    allocation,
    max,
    need: minus(max, allocation),
  }));
  let claims = start;
  let { available }: { available: Amounts } = input;
  const requests = (input.requests ?? []).map(({ process, amounts }): RequestResult => {
    const refused = (
      verdict: 'must-wait' | 'exceeds-claim',
      reason: RequestResult['reason'],
      safety: Safety | null,
    ): RequestResult => ({ process, amounts, verdict, reason, safety, available });
    const claim = claims.find(({ id }) => id === process);
    if (!claim || !atMost(amounts, claim.need)) return refused('exceeds-claim', 'exceeds-claim', null);
    if (!atMost(amounts, available)) return refused('must-wait', 'unavailable', null);
    const pretended = claims.map((one) =>
      one === claim ? { ...one, allocation: plus(one.allocation, amounts), need: minus(one.need, amounts) } : one,
    );
    const safety = checkSafety(minus(available, amounts), pretended);
    if (!safety.safe) return refused('must-wait', 'unsafe', safety);
    claims = pretended;
    available = minus(available, amounts);
    return { process, amounts, verdict: 'granted', reason: 'safe', safety, available };
  });
  return {
    ...checkSafety(input.available, start),
    resources: resourceNames(input.resources, input.available.length),
    available: input.available,
    processes: start,
    requests,
    final: { available, processes: claims },
  };
}
