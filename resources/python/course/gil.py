"""Two computing threads under CPython's global lock use one core, and processes are not bound by it.
The lock protects the interpreter, not your data: read, pause, write still loses updates."""
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

counter = 100
own_lock = threading.Lock()


def compute(steps):
    began = time.thread_time()
    while steps:
        steps -= 1
    return time.thread_time() - began


def report(name, executor):
    with executor(2) as pool:
        began = time.monotonic()
        cpu = sum(pool.map(compute, [3_000_000] * 2))
        print(f'two computing {name}: {cpu / (time.monotonic() - began):.2f} cores at work')


def take_one(meeting):
    global counter
    seen = counter
    meeting.wait()  # the pause: all have read before any writes
    counter = seen - 1


def take_one_locked(_meeting):
    global counter
    with own_lock:
        seen = counter
        time.sleep(0)
        counter = seen - 1


def take_from_100(target):
    global counter
    counter, meeting = 100, threading.Barrier(100)
    threads = [threading.Thread(target=target, args=(meeting,)) for _ in range(100)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return counter


if __name__ == '__main__':
    print('global interpreter lock:', 'yes' if getattr(sys, '_is_gil_enabled', lambda: True)() else 'no')
    report('threads', ThreadPoolExecutor)
    report('processes', ProcessPoolExecutor)
    print(f'100 threads take one from 100 without a lock of their own: {take_from_100(take_one)} left')
    print(f'with one: {take_from_100(take_one_locked)} left')
