"""Waiting for threads: each joined before the next starts takes the sum of their sleeps; all started, then
all joined, takes one sleep, also for fifty."""
import threading
import time

UNIT = 0.1


def sleepers(count):
    return [threading.Thread(target=time.sleep, args=(UNIT,)) for _ in range(count)]


def join_before_next(threads):
    for thread in threads:
        thread.start()
        thread.join()


def join_after_all_started(threads):
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def main():
    for join, count in ((join_before_next, 3), (join_after_all_started, 3), (join_after_all_started, 50)):
        threads = sleepers(count)
        began = time.monotonic()
        join(threads)
        units = (time.monotonic() - began) / UNIT
        alive = sum(thread.is_alive() for thread in threads)
        print(f'{join.__name__}, {count} threads: {units:.2f} units, {alive} alive afterwards')


if __name__ == '__main__':
    main()
