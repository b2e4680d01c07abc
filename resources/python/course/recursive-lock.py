"""A function that holds a lock calls functions that take the same lock: with a re-entrant lock it works,
with a plain one the thread would wait for itself forever (a time limit ends that here)."""
import threading

THREADS = 10


class Counters:
    def __init__(self, lock):
        self._lock = lock
        self.first = self.second = self.stuck = 0

    def _add(self, name):
        if not self._lock.acquire(timeout=0.05):
            self.stuck += 1
            return
        try:
            setattr(self, name, getattr(self, name) + 1)
        finally:
            self._lock.release()

    def add_both(self):
        with self._lock:
            self._add('first')
            self._add('second')


def main():
    for name, make_lock, count in (('re-entrant', threading.RLock, THREADS), ('plain', threading.Lock, 1)):
        counters = Counters(make_lock())
        threads = [threading.Thread(target=counters.add_both) for _ in range(count)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print(f'{name} lock, {count} threads: counted {counters.first} and {counters.second}, '
              f'{counters.stuck} times stuck')


if __name__ == '__main__':
    main()
