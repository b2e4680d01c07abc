import { Alert, Button, Group, Modal, NativeSelect, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { exportFormats, type ExportFormat, type PrivatePart } from '#shared/model/session.ts';
import { languages, type Language } from '#shared/model/scenario.ts';
import { useCall } from '../common/use-call.ts';
import { useDescribeError } from '../common/use-describe-error.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { ExportProgressBar } from './export-progress-bar.tsx';
import { PrivacyChoice } from './privacy-choice.tsx';
import classes from './exporting.module.css';
import { useExport } from './use-export.ts';

const languageNames: Readonly<Record<Language, string>> = { en: 'English', 'zh-CN': '中文' };

interface Props {
  /** A whole session, or one run of it. */
  readonly what: { readonly sessionId?: string; readonly runId?: string };
  readonly name: string;
  readonly onClose: () => void;
}

/** Chooses the format of an export and what may be in it, and watches over it until it is done. */
export function ExportDialog({ what, name, onClose }: Props) {
  const t = useTranslate();
  const describeError = useDescribeError();
  const ownLanguage = useUiStore((state) => state.language);
  const [format, setFormat] = useState<ExportFormat>('html');
  const [language, setLanguage] = useState<Language>(ownLanguage);
  const [include, setInclude] = useState<readonly PrivatePart[]>([]);
  const { data: preview, error } = useCall('export.preview', { ...what, include: [...include] });
  const exporting = useExport(onClose);
  const busy = exporting.progress !== null;
  const close = (): void => {
    exporting.cancel();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={t('export.title', { name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        <Radio.Group
          label={t('export.as')}
          value={format}
          onChange={(value) => setFormat(exportFormats.find((one) => one === value) ?? 'html')}
        >
          <Stack gap={6} mt={6}>
            {exportFormats.map((value) => (
              <Radio
                key={value}
                size="xs"
                value={value}
                disabled={busy}
                label={
                  <>
                    <b>{t(`export.format.${value}`)}</b> <span className="muted">{t(`export.good.${value}`)}</span>
                  </>
                }
              />
            ))}
          </Stack>
        </Radio.Group>
        {format === 'html' ? (
          <NativeSelect
            size="xs"
            w={200}
            disabled={busy}
            label={t('export.language')}
            value={language}
            data={languages.map((value) => ({ value, label: languageNames[value] }))}
            onChange={(event) => setLanguage(languages.find((one) => one === event.currentTarget.value) ?? ownLanguage)}
          />
        ) : null}
        {error && !preview ? (
          <Alert color="orange" variant="light" p="xs">
            {t('common.sentences', { first: t('export.noPreview'), second: describeError(error).message })}
          </Alert>
        ) : null}
        {preview ? <PrivacyChoice preview={preview} include={include} disabled={busy} onChange={setInclude} /> : null}
        {preview || error ? null : (
          <Text size="sm" className="muted">
            {t('common.loading')}
          </Text>
        )}
        <ExportProgressBar progress={exporting.progress} onCancel={exporting.cancel} />
        <Group justify="flex-end" className={classes['foot']}>
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button
            data-testid="export-start"
            disabled={busy}
            onClick={() => exporting.start({ ...what, format, language, include: [...include] })}
          >
            {t('export.start')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
