"""A thread from a function and a thread from a class; which of main and thread writes the first line is
not defined."""
import os
import threading
import time

ROUNDS = 50


def greet(report, go_on):
    go_on.wait()
    report.append((threading.current_thread().name, threading.get_ident(), os.getpid(), time.monotonic()))


class Singer(threading.Thread):
    def __init__(self, report, go_on, name):
        super().__init__(name=name)
        self._arguments = report, go_on

    def run(self):
        greet(*self._arguments)


def count_first_lines():
    main_first = 0
    for _ in range(ROUNDS):
        lines = []
        thread = threading.Thread(target=lines.append, args=('thread',))
        thread.start()
        lines.append('main')
        thread.join()
        main_first += lines[0] == 'main'
    return main_first


def main():
    for kind in ('function', 'class'):
        report, go_on = [], threading.Event()
        if kind == 'function':
            thread = threading.Thread(target=greet, args=(report, go_on))
        else:
            thread = Singer(report, go_on, name='song')
        thread.start()
        line_of_main = time.monotonic()
        go_on.set()
        thread.join()
        name, ident, pid, ended = report.pop()
        print(f'{kind}: name {name!r}, another thread {ident != threading.get_ident()}, '
              f'same process {pid == os.getpid()}, main went on before its end {line_of_main < ended}')
    main_first = count_first_lines()
    print(f'first line: {main_first} times by main, {ROUNDS - main_first} times by the thread')


if __name__ == '__main__':
    main()
