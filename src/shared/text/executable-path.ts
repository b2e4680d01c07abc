/** The path of an executable without the mark that the kernel adds when its file was deleted or replaced, proc(5). */
export function pathOfExecutable(executable: string): string {
  return executable.replace(/ \(deleted\)$/u, '');
}
