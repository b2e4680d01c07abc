import { wholeProgram } from '#shared/workbench/challenge.ts';
import { ErrorNotice } from '../common/error-notice.tsx';
import { useCall } from '../common/use-call.ts';
import { useProgramStore } from '../stores/program-store.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { Bench } from './bench.tsx';
import { ChallengePanel } from './challenge-panel.tsx';
import { ProgramBar } from './program-bar.tsx';
import { programOfChallenge } from './programs.ts';
import classes from './workbench.module.css';

/** A challenge: its task above the bench with its program. */
export function ChallengePage({ id, schedule }: { readonly id: string; readonly schedule: string }) {
  const { data: challenge, error, reload } = useCall('challenge.read', { id });
  const program = programOfChallenge(id);
  const kept = useProgramStore((state) => state.kept[program]?.source);
  const reached = useUiStore((state) => state.challenges);
  const change = useUiStore((state) => state.change);
  const reach = (progress: 'broken' | 'mended'): void => {
    if (reached[id] !== 'mended' && reached[id] !== progress) change({ challenges: { ...reached, [id]: progress } });
  };
  const answer = kept ?? challenge?.program ?? '';
  return (
    <div className={classes['page']} data-testid="workbench" data-program={program}>
      <ProgramBar id={program} isChanged={kept !== undefined && kept !== challenge?.program} source={answer} />
      {error && !challenge ? (
        <div role="alert">
          <ErrorNotice error={error} onRetry={reload} />
        </div>
      ) : null}
      {challenge ? (
        <>
          <ChallengePanel
            id={id}
            challenge={challenge}
            answer={answer}
            progress={reached[id] ?? null}
            onMended={() => reach('mended')}
          />
          <Bench
            id={program}
            original={challenge.program}
            given={challenge.given}
            schedule={schedule}
            onFailure={(source) => {
              if (source === wholeProgram(challenge, challenge.program)) reach('broken');
            }}
          />
        </>
      ) : null}
    </div>
  );
}
