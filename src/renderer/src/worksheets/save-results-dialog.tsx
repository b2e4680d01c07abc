import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { worksheetLimits } from '#shared/worksheet/worksheet.ts';
import { useTranslate } from '../common/use-translate.ts';

/** Asks for the student’s name. */
export function SaveResultsDialog({
  onSave,
  onClose,
}: {
  readonly onSave: (student: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTranslate();
  const [student, setStudent] = useState('');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('worksheet.saveTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (student.trim() !== '') onSave(student.trim());
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t('worksheet.saveHelp')}</Text>
          <TextInput
            data-autofocus
            required
            label={t('worksheet.student')}
            maxLength={worksheetLimits.student}
            value={student}
            onChange={(event) => setStudent(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" disabled={student.trim() === ''}>
              {t('worksheet.saveDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
