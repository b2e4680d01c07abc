import { Button, FileButton, Group, NativeSelect, Text, Title } from '@mantine/core';
import { IconArrowBackUp, IconDownload, IconFolderOpen } from '@tabler/icons-react';
import { maxProgramChars } from '#shared/workbench/requests.ts';
import { useCall } from '../common/use-call.ts';
import { downloadBlob } from '../common/download.ts';
import { useTranslate } from '../common/use-translate.ts';
import { goTo } from '../navigation/use-route.ts';
import { useErrorToast } from '../common/use-error-toast.ts';
import { challengeFileId, fileId, useProgramStore } from '../stores/program-store.ts';
import { useToastStore } from '../stores/toast-store.ts';
import { isExample } from '#shared/workbench/examples.ts';
import { parseChallenge, textIn } from '#shared/workbench/challenge.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { fileChallenge, programOfChallenge, programs } from './programs.ts';

/** What was reached in a challenge. */
const marks: Readonly<Record<string, string>> = { broken: '½', mended: '✓' };

/** Which program is on the bench, and the files that it comes from and goes to. */
export function ProgramBar({
  id,
  source,
  isChanged,
}: {
  readonly id: string;
  readonly source: string;
  readonly isChanged: boolean;
}) {
  const t = useTranslate();
  const { kept, keep, forget } = useProgramStore();
  const show = useToastStore((state) => state.show);
  const failed = useErrorToast();
  const openChallenge = (text: string): void => {
    try {
      parseChallenge(text);
    } catch (error) {
      return failed(error);
    }
    forget(programOfChallenge(fileChallenge)); // an answer to the one before
    keep(challengeFileId, { source: text, isForeign: true });
    goTo({ place: 'workbench', program: programOfChallenge(fileChallenge), schedule: '' });
  };
  const open = async (file: File | null): Promise<void> => {
    if (!file) return;
    const text = file.size > maxProgramChars * 4 ? null : (await file.text()).replaceAll('\r\n', '\n');
    if (text === null || text.length > maxProgramChars) {
      show({ tone: 'bad', title: t('workbench.tooLong', { name: file.name, limit: maxProgramChars }), lines: [] });
      return;
    }
    if (/\.(?:md|markdown)$/iu.test(file.name)) return openChallenge(text);
    keep(fileId, { source: text, isForeign: true });
    goTo({ place: 'workbench', program: fileId, schedule: '' });
  };
  const titleOf = (program: string): string =>
    isExample(program) ? t(`workbench.example.${program}`) : t(program === fileId ? 'workbench.file' : 'workbench.own');
  const challenges = useCall('challenge.list', {}).data ?? [];
  const language = useUiStore((state) => state.language);
  const progress = useUiStore((state) => state.challenges);
  const ids = [...programs.ids, ...(kept[fileId] ? [fileId] : [])];
  return (
    <Group justify="space-between" gap="sm" align="end">
      <div>
        <Title order={1} size="h4">
          {t('workbench.title')}
        </Title>
        <Text size="xs" className="muted">
          {t('workbench.about')}
        </Text>
      </div>
      <Group gap={6}>
        <NativeSelect
          size="xs"
          aria-label={t('workbench.program')}
          data={[
            { group: t('workbench.examples'), items: ids.map((value) => ({ value, label: titleOf(value) })) },
            {
              group: t('challenge.all'),
              items: [
                ...challenges.map((challenge, index) => ({
                  value: programOfChallenge(challenge.id),
                  label: `${index + 1}. ${textIn(challenge.title, language)} ${marks[progress[challenge.id] ?? ''] ?? ''}`,
                })),
                ...(kept[challengeFileId]
                  ? [{ value: programOfChallenge(fileChallenge), label: t('workbench.file') }]
                  : []),
              ],
            },
          ]}
          value={id}
          onChange={(event) => goTo({ place: 'workbench', program: event.currentTarget.value, schedule: '' })}
        />
        {isChanged ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowBackUp size={14} aria-hidden />}
            onClick={() => forget(id)}
          >
            {t('workbench.original')}
          </Button>
        ) : null}
        <FileButton accept=".js,.mjs,.ts,.mts,.txt,.md,text/javascript" onChange={(file) => void open(file)}>
          {(props) => (
            <Button
              {...props}
              size="xs"
              variant="default"
              title={t('workbench.openHelp')}
              leftSection={<IconFolderOpen size={14} aria-hidden />}
            >
              {t('workbench.open')}
            </Button>
          )}
        </FileButton>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={() => downloadBlob(new Blob([source]), `${id}.js`)}
        >
          {t('workbench.save')}
        </Button>
      </Group>
    </Group>
  );
}
