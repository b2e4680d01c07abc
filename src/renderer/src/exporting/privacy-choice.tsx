import { translateFromData } from '#shared/i18n/translator.ts';
import { Checkbox, Stack, Text } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import { privateParts, type ExportPreview, type PrivatePart } from '#shared/model/session.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { useFormatter } from '../common/use-formatter.ts';
import classes from './exporting.module.css';

interface Props {
  readonly preview: ExportPreview;
  readonly include: readonly PrivatePart[];
  readonly disabled: boolean;
  readonly onChange: (include: readonly PrivatePart[]) => void;
}

/** The contents of an export; private data of other processes is included only on request. */
export function PrivacyChoice({ preview, include, disabled, onChange }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const rows = Object.entries(preview.rows).filter(([, count]) => count > 0);
  return (
    <Stack gap={6} data-testid="privacy">
      <Text size="sm" fw={600}>
        {t('export.holds')}
      </Text>
      <Text size="xs" className="muted numeric">
        {rows.length === 0
          ? t('export.nothing')
          : rows
              .map(([table, count]) =>
                t('common.labelled', {
                  label: translateFromData(t, 'ui', { key: `export.table.${table}`, fallback: table }),
                  value: format.count(count),
                }),
              )
              .join(' · ')}
      </Text>
      <Text size="xs" className="muted">
        {t('export.hostname', { name: cleanText(preview.hostname) })}
      </Text>
      {preview.foreignProcesses === 0 ? (
        <Text size="xs">{t('export.noForeign')}</Text>
      ) : (
        <>
          <Text size="sm">{t('export.foreign', { count: preview.foreignProcesses })}</Text>
          {privateParts.map((part) => {
            const { count, examples } = preview.parts[part];
            return (
              <div key={part}>
                <Checkbox
                  size="sm"
                  disabled={disabled || count === 0}
                  label={t(`export.part.${part}`, { number: format.count(count) })}
                  checked={include.includes(part)}
                  onChange={(event) =>
                    onChange(event.currentTarget.checked ? [...include, part] : include.filter((one) => one !== part))
                  }
                />
                {examples.length === 0 ? null : (
                  <Text size="xs" className={`muted mono ${classes['examples']}`}>
                    {t('export.examples', { list: examples.map((example) => cleanText(example)).join(' · ') })}
                  </Text>
                )}
              </div>
            );
          })}
        </>
      )}
    </Stack>
  );
}
