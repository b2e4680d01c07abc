import { useTranslate } from '../../common/use-translate.ts';
import classes from '../simulators.module.css';

interface Props {
  readonly title: string;
  readonly source: string;
  /** Line that the thread executes next; null when it is finished. */
  readonly nextLine: number | null;
  readonly registers: Readonly<Record<string, number>>;
}

/** A thread: its program with the next instruction marked, and its registers. */
export function ProgramView({ title, source, nextLine, registers }: Props) {
  const t = useTranslate();
  return (
    <div>
      <p style={{ margin: '0 0 4px', fontSize: 13, fontWeight: 600 }}>
        {title}{' '}
        <span className="muted mono">
          {Object.entries(registers)
            .map(([name, value]) => `%${name}=${value}`)
            .join('  ')}
        </span>
      </p>
      <div className={classes['program']} data-testid="program">
        {source.split('\n').map((text, index) => {
          const isNext = index + 1 === nextLine;
          return (
            <div key={index} className={classes['line']} data-next={isNext}>
              <span className="faint">{index + 1}</span>
              <span aria-label={isNext ? t('simulators.interleave.next') : undefined} role={isNext ? 'img' : undefined}>
                {isNext ? '→' : ''}
              </span>
              <span>{text}</span>
            </div>
          );
        })}
        {nextLine === null ? <span className="muted">{t('simulators.interleave.finished')}</span> : null}
      </div>
    </div>
  );
}
