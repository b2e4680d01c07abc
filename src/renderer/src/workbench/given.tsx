import { Text } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import classes from './workbench.module.css';

/** The part of a program that belongs to the challenge, below the one that can be changed. */
export function Given({ text, firstLine }: { readonly text: string; readonly firstLine: number }) {
  const t = useTranslate();
  return (
    <div data-testid="given">
      <Text size="xs" className="muted" mt={6}>
        {t('challenge.given', { line: firstLine })}
      </Text>
      <pre className={classes['given']} tabIndex={0} aria-label={t('challenge.givenLabel')}>
        {text.trimEnd()}
      </pre>
    </div>
  );
}
