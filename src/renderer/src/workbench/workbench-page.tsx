import { Text } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import { fileId, useProgramStore } from '../stores/program-store.ts';
import { isExample } from '#shared/workbench/examples.ts';
import { challengeOf, fileChallenge, ownId, programs } from './programs.ts';
import { ProgramBar } from './program-bar.tsx';
import { ForeignProgram } from './foreign-program.tsx';
import { Bench } from './bench.tsx';
import { ChallengePage, FileChallengePage } from './challenge-page.tsx';
import classes from './workbench.module.css';

/** The workbench: a program whose threads are run one step at a time. */
export function WorkbenchPage(asked: { readonly program: string | null; readonly schedule: string }) {
  const t = useTranslate();
  const last = useProgramStore((state) => state.last);
  // An address without a program leads back to the one that was shown last.
  const { program, schedule } = asked.program === null && last ? last : asked;
  const hasFile = useProgramStore((state) => state.kept[fileId] !== undefined);
  const challenge = program === null ? null : challengeOf(program);
  const isKnown =
    challenge !== null ||
    program === null ||
    program === ownId ||
    isExample(program) ||
    (program === fileId && hasFile);
  const id = isKnown && program !== null ? program : programs.first;
  const kept = useProgramStore((state) => state.kept[id]);
  const keep = useProgramStore((state) => state.keep);
  const original = programs.originalOf(id);
  if (challenge === fileChallenge) return <FileChallengePage schedule={schedule} />;
  if (challenge !== null) return <ChallengePage key={id} id={challenge} schedule={schedule} />;
  const source = kept?.source ?? original;
  return (
    <div className={classes['page']} data-testid="workbench" data-program={id}>
      <ProgramBar id={id} isChanged={id !== fileId && kept !== undefined && kept.source !== original} source={source} />
      {isKnown ? null : (
        <Text size="sm" c="var(--tone-warn)" role="alert">
          {t('workbench.unknown', { program: program ?? '' })}
        </Text>
      )}
      {kept?.isForeign ? (
        <ForeignProgram source={source} onAllow={() => keep(id, { source, isForeign: false })} />
      ) : (
        <Bench key={id} id={id} original={original} schedule={isKnown ? schedule : ''} />
      )}
    </div>
  );
}
