import { Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { askToNotify, notifyState } from './notify.ts';

/** Desktop notifications, on request; where they are refused it says so. */
export function NotifySwitch() {
  const t = useTranslate();
  const { notify, change } = useUiStore();
  const [state, setState] = useState(notifyState);
  const [asked, setAsked] = useState(false);
  const switchTo = async (on: boolean): Promise<void> => {
    if (!on) return change({ notify: false });
    const answer = await askToNotify();
    setState(answer);
    setAsked(true);
    change({ notify: answer === 'granted' });
  };
  const on = notify && state === 'granted';
  const notes = {
    unavailable: 'alerts.unavailable',
    granted: on ? 'alerts.granted' : null,
    denied: asked || notify ? 'alerts.denied' : null,
    default: null,
  } as const;
  const note = notes[state];
  return (
    <>
      <Switch
        mt="md"
        size="xs"
        label={t('alerts.notify')}
        checked={on}
        disabled={state === 'unavailable'}
        onChange={(event) => void switchTo(event.currentTarget.checked)}
      />
      {note === null ? null : (
        <Text size="xs" className="muted" mt={4} role="status">
          {t(note)}
        </Text>
      )}
    </>
  );
}
