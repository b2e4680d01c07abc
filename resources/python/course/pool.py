"""A few workers, made once, do many tasks. map returns an ordered list and leaves the pool open; apply
waits for each result, so it is serial; apply_async hands everything in first. close comes before join."""
import os
import time
from multiprocessing import Pool

TASKS, WORKERS, UNIT = 10, 5, 0.05


def task(number):
    began = time.monotonic()
    time.sleep(UNIT)
    return number + 100, os.getpid(), began, time.monotonic()


def report(name, run):
    began = time.monotonic()
    results = run()
    units = (time.monotonic() - began) / UNIT
    in_order = [value for value, *_ in results] == list(range(100, 100 + TASKS))
    workers = len({pid for _, pid, *_ in results})
    peak = max(sum(b <= start < e for *_, b, e in results) for *_, start, _ in results)
    print(f'{name}: {units:.1f} units, {workers} workers, peak {peak}, results in order: {in_order}')


def main():
    pool = Pool(WORKERS)
    pool.map(abs, range(WORKERS))  # the workers have started
    report('map', lambda: pool.map(task, range(TASKS), chunksize=1))
    report('apply', lambda: [pool.apply(task, (number,)) for number in range(TASKS)])
    report('get in the loop', lambda: [pool.apply_async(task, (number,)).get() for number in range(TASKS)])
    handles = [pool.apply_async(task, (number,)) for number in range(TASKS)]
    report('apply_async', lambda: [handle.get() for handle in handles])
    try:
        pool.join()
    except ValueError:
        print('join before close: refused')
    last = pool.apply_async(task, (0,))
    pool.close()
    try:
        pool.apply_async(task, (0,))
    except ValueError:
        print('submit after close: refused')
    pool.join()
    print(f'after join: last task done: {last.ready()}')
    print(f'size when nothing is said: one worker for each of {os.cpu_count()} processors')


if __name__ == '__main__':
    main()
