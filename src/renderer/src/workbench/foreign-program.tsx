import { Button, Text, Title } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import { ProgramEditor } from './program-editor.tsx';
import classes from './workbench.module.css';

const noMarks = [] as const;

/** A program from a file: it can be read, and runs only when the user says so. */
export function ForeignProgram({ source, onAllow }: { readonly source: string; readonly onAllow: () => void }) {
  const t = useTranslate();
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
        <Button onClick={onAllow}>{t('workbench.runHere')}</Button>
      </section>
    </div>
  );
}
