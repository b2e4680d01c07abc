import { useState, type DragEvent, type ReactNode } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import classes from './sessions.module.css';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** A place on which files can be dropped; it says so while one is dragged over it. */
export function ImportZone({
  onFiles,
  children,
}: {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  const [over, setOver] = useState(false);
  return (
    <div
      className={classes['zone']}
      data-testid="import-zone"
      onDragOver={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over ? <div className={classes['drop']}>{t('sessions.dropHere')}</div> : null}
    </div>
  );
}
