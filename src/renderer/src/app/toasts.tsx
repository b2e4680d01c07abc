import { Button, Notification, Stack, Text } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import { useToastStore } from '../stores/toast-store.ts';
import classes from './toasts.module.css';

const colors = { good: 'green', bad: 'red', plain: 'blue' } as const;

/** The short messages in the corner, read out as they come. */
export function Toasts() {
  const t = useTranslate();
  const { toasts, dismiss } = useToastStore();
  return (
    <Stack className={classes['list']} gap="xs" role="log" aria-live="polite" aria-label={t('common.notices')}>
      {toasts.map(({ id, tone, title, lines, action }) => (
        <Notification
          key={id}
          color={colors[tone]}
          title={title}
          withBorder
          onClose={() => dismiss(id)}
          closeButtonProps={{ 'aria-label': t('common.dismiss') }}
        >
          {lines.map((line) => (
            <Text key={line} size="sm" c="var(--mantine-color-text)">
              {line}
            </Text>
          ))}
          {action ? (
            <Button
              size="compact-sm"
              variant="default"
              mt={4}
              onClick={() => {
                dismiss(id);
                action.run();
              }}
            >
              {action.label}
            </Button>
          ) : null}
        </Notification>
      ))}
    </Stack>
  );
}
