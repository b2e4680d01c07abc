import type { SessionInfo } from '#shared/model/session.ts';
import { cleanText } from '#shared/text/sanitize.ts';

/** What the list of sessions is narrowed down to; '' and null let everything through. */
export interface SessionFilter {
  readonly search: string;
  readonly tag: string | null;
}

/** The sessions that have every word of the search in their title, id, tags or the scenarios that they hold. */
export function searchSessions(
  sessions: readonly SessionInfo[],
  { search, tag }: SessionFilter,
  scenariosOf: (session: SessionInfo) => readonly string[],
): readonly SessionInfo[] {
  const words = search.trim().toLowerCase().split(/\s+/u).filter(Boolean);
  return sessions.filter((session) => {
    if (tag !== null && !session.tags.includes(tag)) return false;
    const haystack = [session.title, session.id, ...session.tags, ...scenariosOf(session)].join(' ').toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
}

/** All tags in use, the most frequent first. */
export function allTags(sessions: readonly SessionInfo[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { tags } of sessions) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([one, a], [other, b]) => b - a || one.localeCompare(other)).map(([tag]) => tag);
}

/** The name of a session to show: its title, or its file name. */
export function sessionName({ title, id }: Pick<SessionInfo, 'title' | 'id'>): string {
  return cleanText(title === '' ? id : title);
}
