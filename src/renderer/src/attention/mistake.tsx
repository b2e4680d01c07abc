import type { AppError } from '#shared/errors.ts';
import classes from './attention.module.css';

/** The text again with the part that is wrong underlined; nothing where the error names no part. */
export function Mistake({ text, problem: { params } }: { readonly text: string; readonly problem: AppError }) {
  const { start, end } = params;
  if (typeof start !== 'number' || typeof end !== 'number') return null;
  return (
    <div className={classes['mistake']} data-testid="mistake">
      {text.slice(0, start)}
      <mark>{text.slice(start, end) || '␣'}</mark>
      {text.slice(end)}
    </div>
  );
}
