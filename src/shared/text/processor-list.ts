/** The processors of a list as the kernel writes it, such as `0-3,7`; null if it is no such list. cpuset(7) */
export function parseProcessors(list: string): readonly number[] | null {
  const found: number[] = [];
  for (const part of list.trim().split(',')) {
    const match = /^(\d{1,4})(?:-(\d{1,4}))?$/u.exec(part);
    if (!match) return null;
    const first = Number(match[1]);
    for (let processor = first; processor <= Number(match[2] ?? first); processor += 1) found.push(processor);
  }
  return found;
}
