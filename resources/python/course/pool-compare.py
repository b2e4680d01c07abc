"""A small pool of one's own, to be read here, beside that of the library: the same tasks and results,
few workers for many tasks. The library's also handles errors, callbacks and lost workers."""
import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor

TASKS, WORKERS = 20, 4


class OwnPool:
    def __init__(self, size):
        self._tasks, self._results = queue.Queue(), {}
        self._threads = [threading.Thread(target=self._work) for _ in range(size)]
        for thread in self._threads:
            thread.start()

    def _work(self):
        while True:
            item = self._tasks.get()
            if item is None:
                return
            number, function, argument = item
            self._results[number] = function(argument)

    def map(self, function, arguments):
        for number, argument in enumerate(arguments):
            self._tasks.put((number, function, argument))
        for _ in self._threads:
            self._tasks.put(None)
        for thread in self._threads:
            thread.join()
        return [self._results[number] for number in sorted(self._results)]


def task(number):
    time.sleep(0.02)
    return number * number, threading.get_ident()


def main():
    for name, pool in (('own', OwnPool(WORKERS)), ('library', ThreadPoolExecutor(WORKERS))):
        began = time.monotonic()
        results = list(pool.map(task, range(TASKS)))
        elapsed = time.monotonic() - began
        right = [value for value, _ in results] == [number * number for number in range(TASKS)]
        workers = len({worker for _, worker in results})
        print(f'{name}: {elapsed:.2f} s, {workers} workers, all results right and in order: {right}')


if __name__ == '__main__':
    main()
