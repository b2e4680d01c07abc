import { useMemo, useState } from 'react';
import { Text } from '@mantine/core';
import type { AppError } from '#shared/errors.ts';
import { parseChallenge, shownChallenge, wholeProgram, type ShownChallenge } from '#shared/workbench/challenge.ts';
import { ErrorNotice } from '../common/error-notice.tsx';
import { useCall } from '../common/use-call.ts';
import { useTranslate } from '../common/use-translate.ts';
import { challengeFileId, useProgramStore } from '../stores/program-store.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { Bench } from './bench.tsx';
import { ChallengePanel } from './challenge-panel.tsx';
import { ForeignProgram } from './foreign-program.tsx';
import { ProgramBar } from './program-bar.tsx';
import { fileChallenge, programOfChallenge } from './programs.ts';
import classes from './workbench.module.css';

/** A challenge, where the learner is in it, and where that is noted. */
interface Opened {
  readonly challenge: ShownChallenge;
  /** The text of the file that it is from; null for one that is shipped. */
  readonly file: string | null;
  readonly reached: 'broken' | 'mended' | null;
  readonly reach: (progress: 'broken' | 'mended') => void;
}

/** A challenge that is shipped. */
export function ChallengePage({ id, schedule }: { readonly id: string; readonly schedule: string }) {
  const { data: challenge, error, reload } = useCall('challenge.read', { id });
  const all = useUiStore((state) => state.challenges);
  const change = useUiStore((state) => state.change);
  const reach = (progress: 'broken' | 'mended'): void => {
    if (all[id] !== 'mended' && all[id] !== progress) change({ challenges: { ...all, [id]: progress } });
  };
  const opened = challenge ? { challenge, file: null, reached: all[id] ?? null, reach } : null;
  return <Page id={id} opened={opened} error={error} onRetry={reload} schedule={schedule} />;
}

/** The challenge that was opened from a file; its progress lasts as long as the page. */
export function FileChallengePage({ schedule }: { readonly schedule: string }) {
  const t = useTranslate();
  const { kept, keep } = useProgramStore();
  const text = kept[challengeFileId];
  const [reached, setReached] = useState<'broken' | 'mended' | null>(null);
  const source = text?.source ?? null;
  const challenge = useMemo(() => (source === null ? null : shownChallenge(parseChallenge(source))), [source]);
  if (source === null || !challenge) return <Text role="alert">{t('challenge.noFile')}</Text>;
  if (text?.isForeign)
    return (
      <div className={classes['page']} data-testid="workbench">
        <ProgramBar id={programOfChallenge(fileChallenge)} isChanged={false} source={challenge.program} />
        <ForeignProgram
          source={wholeProgram(challenge, challenge.program)}
          onAllow={() => keep(challengeFileId, { source, isForeign: false })}
        />
      </div>
    );
  const reach = (progress: 'broken' | 'mended'): void => setReached((now) => (now === 'mended' ? now : progress));
  return <Page id={fileChallenge} opened={{ challenge, file: source, reached, reach }} schedule={schedule} />;
}

/** The task of a challenge above the bench with its program. */
function Page({
  id,
  opened,
  error = null,
  onRetry = () => {},
  schedule,
}: {
  readonly id: string;
  readonly opened: Opened | null;
  readonly error?: AppError | null;
  readonly onRetry?: () => void;
  readonly schedule: string;
}) {
  const program = programOfChallenge(id);
  const kept = useProgramStore((state) => state.kept[program]?.source);
  const answer = kept ?? opened?.challenge.program ?? '';
  return (
    <div className={classes['page']} data-testid="workbench" data-program={program}>
      <ProgramBar id={program} isChanged={kept !== undefined && kept !== opened?.challenge.program} source={answer} />
      {error && !opened ? (
        <div role="alert">
          <ErrorNotice error={error} onRetry={onRetry} />
        </div>
      ) : null}
      {opened ? (
        <>
          <ChallengePanel
            id={id}
            file={opened.file}
            challenge={opened.challenge}
            answer={answer}
            progress={opened.reached}
            onMended={() => opened.reach('mended')}
          />
          <Bench
            id={program}
            original={opened.challenge.program}
            given={opened.challenge.given}
            schedule={schedule}
            onFailure={(source) => {
              if (source === wholeProgram(opened.challenge, opened.challenge.program)) opened.reach('broken');
            }}
          />
        </>
      ) : null}
    </div>
  );
}
