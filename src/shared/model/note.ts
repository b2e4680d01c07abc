/** A user's note in a session: a mark at an instant, with or without text. */
export interface Note {
  /** Unique in its session, from 1. */
  readonly id: number;
  readonly kind: 'bookmark' | 'note';
  /** The instant that it refers to; ISO 8601 UTC with milliseconds. */
  readonly time: string;
  /** The run that it refers to; null for the machine. */
  readonly runId: string | null;
  readonly text: string;
  /** When it was written. */
  readonly writtenAt: string;
}

export const noteKinds = ['bookmark', 'note'] as const;
/** Longest text of a note, in characters. */
export const maxNoteText = 4000;
