import { useEffect, useState } from 'react';
import type { ChallengeItem } from '#shared/workbench/challenge.ts';
import { useLink } from '../connection/link-context.ts';

/** The challenges in teaching order; empty until they are known. */
export function useChallenges(): readonly ChallengeItem[] {
  const link = useLink();
  const [items, setItems] = useState<readonly ChallengeItem[]>([]);
  useEffect(() => {
    let isOver = false;
    link.call('challenge.list', {}).then(
      (list) => isOver || setItems(list),
      () => {}, // the programs are there without them, and a new connection shows the page anew
    );
    return () => {
      isOver = true;
    };
  }, [link]);
  return items;
}
