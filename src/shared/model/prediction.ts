import { z } from 'zod';

/** Longest id of a question or of an answer, in characters. */
const maxId = 80;

/** What can be asked before a run of a variant. Its texts are the scenario’s or the catalogue’s (`predict`). */
export interface Question {
  /** `claims`: which check’s title holds; `ends`: whether the run ends by itself; else a question of the scenario. */
  readonly id: string;
  /** Ids of the answers to choose from; empty: the answer is a number. */
  readonly options: readonly string[];
  /** Unit of a number; empty where it is a count. */
  readonly unit: string;
  /** A number is right within this share of what was observed; 0: exactly. */
  readonly within: number;
}

/** An answer: the id of an option, or a number. */
export type Answer = string | number;

const id = z.string().min(1).max(maxId);

/** A prediction as a start of a run carries it. */
export const predictionSchema = z.object({ question: id, answer: z.union([id, z.number()]) });

/** What was predicted before a run, and what the run observed. */
export interface Prediction extends z.output<typeof predictionSchema> {
  /** Unit of a number; empty for a count and for a choice. */
  readonly unit: string;
  /** Null as long as the run goes on, where it could not tell, and where nothing that could be chosen was observed. */
  readonly observed: Answer | null;
  /** Null as long as the run goes on, and where it could not tell. */
  readonly right: boolean | null;
}

/** The item of a worksheet that a run belongs to, counted from 1. */
export const worksheetRunSchema = z.object({ id: z.string().regex(/^[\w-]{1,60}$/), item: z.int().min(1).max(100) });
export type WorksheetRun = z.output<typeof worksheetRunSchema>;

/** Whether a number that was predicted counts as the observed one. */
export function isNear(question: Pick<Question, 'within'>, predicted: number, observed: number): boolean {
  return Math.abs(predicted - observed) <= Math.abs(observed) * question.within;
}
