import { useTranslate } from '../../common/use-translate.ts';
import type { PolicyId } from '#shared/simulators/schedule/policies.ts';
import type { TickState } from '#shared/simulators/schedule/result.ts';
import { chipStyle } from '../common/job-colours.ts';
import classes from '../simulators.module.css';

interface Props {
  readonly policy: PolicyId;
  readonly state: TickState;
  readonly jobs: readonly string[];
}

/** The running jobs, the queues and the jobs in I/O during one tick. */
export function QueuesView({ policy, state, jobs }: Props) {
  const t = useTranslate();
  const chip = (id: string, text = id) => (
    <span key={id} className={classes['chip']} style={chipStyle(jobs.indexOf(id))}>
      {text}
    </span>
  );
  const empty = <span className="muted">{t('simulators.schedule.empty')}</span>;
  const queueName = (level: number | null): string => {
    if (level === null) return t('simulators.schedule.ready');
    if (policy === 'multicore') return t('simulators.schedule.cpuQueue', { level });
    return t(policy === 'priority-rr' ? 'simulators.schedule.priorityQueue' : 'simulators.schedule.level', { level });
  };
  return (
    <>
      <dl className={classes['queues']} data-testid="queues">
        {state.running.map((job, cpu) => (
          <div key={cpu} style={{ display: 'contents' }}>
            <dt>
              {state.running.length > 1
                ? t('simulators.schedule.cpu', { number: cpu })
                : t('simulators.schedule.running')}
            </dt>
            <dd data-testid="running">
              {job === null ? <span className="muted">{t('simulators.schedule.idle')}</span> : chip(job)}
            </dd>
          </div>
        ))}
        {state.queues.map(({ level, jobs: waiting }) => (
          <div key={level} style={{ display: 'contents' }}>
            <dt>{queueName(level)}</dt>
            <dd>{waiting.length === 0 ? empty : waiting.map((id) => chip(id))}</dd>
          </div>
        ))}
        {state.queues.length === 0 ? (
          <div style={{ display: 'contents' }}>
            <dt>{t('simulators.schedule.ready')}</dt>
            <dd>{empty}</dd>
          </div>
        ) : null}
        {policy === 'multicore' ? null : (
          <div style={{ display: 'contents' }}>
            <dt>{t('simulators.schedule.io')}</dt>
            <dd>
              {state.blocked.length === 0
                ? empty
                : state.blocked.map(({ job, until }) => chip(job, t('simulators.schedule.back', { job, tick: until })))}
            </dd>
          </div>
        )}
      </dl>
      <p className="faint" style={{ fontSize: 11, margin: '6px 0 0' }}>
        {t('simulators.schedule.next')}
      </p>
    </>
  );
}
