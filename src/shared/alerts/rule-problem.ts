import { parseAlert } from './parse.ts';
import { toAppError, type AppError } from '../errors.ts';

/** Why a rule cannot be parsed; null if it can. */
export function ruleProblem(text: string): AppError | null {
  try {
    parseAlert(text);
    return null;
  } catch (error) {
    return toAppError(error);
  }
}
