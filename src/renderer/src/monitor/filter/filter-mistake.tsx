import type { AppError } from '#shared/errors.ts';
import classes from './filter-field.module.css';

/**
 * Underlines in the filter what cannot be read: a copy of the text, unseen but for the line, exactly under the field's
 * own.
 */
export function FilterMistake({
  text,
  problem,
  scroll,
}: {
  readonly text: string;
  readonly problem: AppError;
  readonly scroll: number;
}) {
  const { start, end } = problem.params;
  if (typeof start !== 'number' || typeof end !== 'number') return null;
  return (
    <div className={classes['mirror']} aria-hidden data-testid="filter-mistake">
      <span style={{ marginLeft: -scroll }}>
        {text.slice(0, start)}
        <mark>{text.slice(start, Math.max(end, start + 1)) || '\u00A0'}</mark>
      </span>
    </div>
  );
}
