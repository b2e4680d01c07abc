"""The same computing on one thread, on four threads and in four processes. CPU time divided by elapsed
time says how many cores were at work: with the global interpreter lock, threads use one."""
import sys
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

TASKS, STEPS = 4, 1_000_000


def compute(steps):
    """Returns the sum, and the CPU time of the thread that made it."""
    began = time.thread_time()
    return sum(range(steps)) + sum(number % 7 for number in range(steps)), time.thread_time() - began


def report(name, run):
    began = time.monotonic()
    results = list(run(compute, [STEPS] * TASKS))
    elapsed = time.monotonic() - began
    cores = sum(cpu for _, cpu in results) / elapsed
    print(f'{name}: {elapsed:.2f} s, {cores:.2f} cores at work, {len({total for total, _ in results})} distinct result')


def main():
    has_lock = getattr(sys, '_is_gil_enabled', lambda: True)()
    print(f'global interpreter lock: {"yes" if has_lock else "no"}')
    report('one thread', map)
    with ThreadPoolExecutor(TASKS) as threads:
        report('threads', threads.map)
    with ProcessPoolExecutor(TASKS) as processes:
        report('processes', processes.map)


if __name__ == '__main__':
    main()
