import { Button, FileButton, Group, Text } from '@mantine/core';
import { IconDownload, IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { AppError } from '#shared/errors.ts';
import type { StoredSettings } from '#shared/settings/settings.ts';
import { cleanText, cutText } from '#shared/text/sanitize.ts';
import { downloadBlob } from '../common/download.ts';
import { Panel } from '../common/panel.tsx';
import { useErrorToast } from '../common/use-error-toast.ts';
import { useTranslate } from '../common/use-translate.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { differences, maxSettingsChars, parseSettingsFile, settingsText } from './settings-file.ts';
import classes from './settings.module.css';

const shownChars = 40;

function shown(value: unknown): string {
  const text = value === undefined ? '–' : JSON.stringify(value);
  return cleanText(text.length > shownChars ? `${cutText(text, shownChars - 1)}…` : text);
}

/** All settings as a file, and what another file would change. */
export function FilePanel() {
  const t = useTranslate();
  const failed = useErrorToast();
  const hosted = useUiStore((state) => state.hosted);
  const change = useUiStore((state) => state.change);
  const [next, setNext] = useState<StoredSettings | null>(null);
  const open = async (file: File | null): Promise<void> => {
    if (!file) return;
    try {
      if (file.size > maxSettingsChars)
        throw new AppError('settings-file-wrong', { detail: `> ${maxSettingsChars} B` });
      setNext(parseSettingsFile(await file.text()));
    } catch (error) {
      setNext(null);
      failed(error);
    }
  };
  const changed = next ? differences(hosted ?? {}, next) : [];
  return (
    <Panel title={t('settings.file')}>
      <Text size="sm" className="muted" mb={8}>
        {t('settings.fileHelp')}
      </Text>
      <Group gap={6}>
        <Button
          size="xs"
          variant="default"
          disabled={hosted === null}
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={() => downloadBlob(new Blob([settingsText(hosted ?? {})]), 'procession-settings.json')}
        >
          {t('settings.save')}
        </Button>
        <FileButton accept=".json,application/json" onChange={(file) => void open(file)}>
          {(props) => (
            <Button {...props} size="xs" variant="default" leftSection={<IconFolderOpen size={14} aria-hidden />}>
              {t('settings.open')}
            </Button>
          )}
        </FileButton>
      </Group>
      {next ? (
        <div role="status" data-testid="settings-changes">
          <Text size="sm" fw={600} mt={10}>
            {t('settings.wouldChange', { count: changed.length })}
          </Text>
          <table className={classes['keys']}>
            <tbody>
              {changed.map(({ key, before, after }) => (
                <tr key={key}>
                  <th scope="row">{t(`settings.key.${key}`)}</th>
                  <td className="mono">{shown(before)}</td>
                  <td className="mono">→ {shown(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Group gap={6} mt={6}>
            <Button
              size="xs"
              disabled={changed.length === 0}
              onClick={() => {
                change(next);
                setNext(null);
              }}
            >
              {t('settings.apply')}
            </Button>
            <Button size="xs" variant="default" onClick={() => setNext(null)}>
              {t('settings.cancel')}
            </Button>
          </Group>
        </div>
      ) : null}
    </Panel>
  );
}
