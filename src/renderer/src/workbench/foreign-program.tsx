import { Button, Text, Title } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import { useProgramStore } from '../stores/program-store.ts';
import { ProgramEditor } from './program-editor.tsx';
import classes from './workbench.module.css';

const noMarks = [] as const;

/** A program from a file: it can be read, and runs only when the user says so. */
export function ForeignProgram({ id, source }: { readonly id: string; readonly source: string }) {
  const t = useTranslate();
  const keep = useProgramStore((state) => state.keep);
  return (
    <div className={classes['columns']}>
      <div className={classes['text']}>
        <ProgramEditor key={source} source={source} isReadOnly marks={noMarks} problem={null} onChange={() => {}} />
      </div>
      <section className={classes['panel']} data-testid="foreign">
        <Title order={2} size="h5">
          {t('workbench.foreign')}
        </Title>
        <Text size="sm" my={8}>
          {t('workbench.foreignHelp')}
        </Text>
        <Button onClick={() => keep(id, { source, isForeign: false })}>{t('workbench.runHere')}</Button>
      </section>
    </div>
  );
}
