import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { EmptyState } from '../common/empty-state.tsx';
import { LongList } from '../common/long-list.tsx';
import { useTranslate } from '../common/use-translate.ts';
import { cleanLines, cleanText } from '#shared/text/sanitize.ts';
import { useLinkState } from '../connection/link-context.ts';
import classes from './licenses.module.css';
import { useLicenses, type LicensedPackage } from './use-licenses.ts';

const keyOf = ({ name, version }: LicensedPackage): string => `${name}@${version}`;

/** The packages that Procession is made of, each with its licence; the text is shown on request. */
export function LicensesPage() {
  const t = useTranslate();
  const licenses = useLicenses();
  const isDesktop = useLinkState().capabilities?.host === 'desktop';
  const [open, setOpen] = useState<string | null>(null);
  if (licenses === null) return <EmptyState title={t('common.loading')} />;
  if (licenses === 'missing') return <EmptyState title={t('licenses.missing')} help={t('licenses.missingHelp')} />;
  return (
    <div className={classes['page']}>
      <Title order={1} size="h3">
        {t('licenses.title')}
      </Title>
      <Text size="sm" className="muted">
        {t('licenses.about', { count: licenses.length })} {isDesktop ? t('licenses.chromium') : ''}
      </Text>
      <LongList
        items={licenses}
        keyOf={keyOf}
        label={t('licenses.title')}
        testId="license"
        maxHeight="calc(100dvh - 84px)"
        rowHeight={34}
      >
        {(one) => {
          const key = keyOf(one);
          const name = cleanText(one.name);
          return (
            <div className={classes['package']}>
              <div className={classes['line']}>
                <b>{name}</b>
                <span className="muted numeric">{cleanText(one.version)}</span>
                <span>{cleanText(one.identifier ?? t('licenses.unknown'))}</span>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-expanded={open === key}
                  aria-label={t('licenses.textOf', { name })}
                  onClick={() => setOpen(open === key ? null : key)}
                >
                  {t('licenses.text')}
                </Button>
              </div>
              {open === key ? (
                <pre className={classes['text']}>{cleanLines(one.text ?? t('licenses.noText'))}</pre>
              ) : null}
            </div>
          );
        }}
      </LongList>
    </div>
  );
}
