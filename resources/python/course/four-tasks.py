"""How long do four tasks of ten seconds take? A calculated table, then waiting tasks in real threads
and processes at a smaller scale: tasks that wait overlap anywhere, tasks that compute need cores."""
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from math import ceil

TASKS, SECONDS, SCALE = 4, 10, 0.02


def calculate(cores, computing, threads_share_lock):
    """Seconds for all tasks: waiting overlaps; computing takes turns on the cores that can be used."""
    if not computing:
        return SECONDS
    usable = 1 if threads_share_lock else cores
    return SECONDS * ceil(TASKS / usable)


def main():
    for computing in (True, False):
        for cores in (1, 4):
            name = 'computing' if computing else 'waiting'
            processes = calculate(cores, computing, threads_share_lock=False)
            threads = calculate(cores, computing, threads_share_lock=True)
            print(f'{name} on {cores} core(s): processes {processes} s, threads under a global lock {threads} s')
    for executor in (ThreadPoolExecutor, ProcessPoolExecutor):
        with executor(TASKS) as pool:
            began = time.monotonic()
            list(pool.map(time.sleep, [SECONDS * SCALE] * TASKS))
            elapsed = (time.monotonic() - began) / SCALE
        print(f'run with {executor.__name__}: waiting took {elapsed:.1f} s, scaled, start-up included')


if __name__ == '__main__':
    main()
