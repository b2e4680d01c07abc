"""Real processes share one core, each until it has used its CPU time: the kernel switches between them,
so that equal jobs all end late and nearly together, and a "nicer" one later than the others."""
import multiprocessing
import os
import time

JOBS, CPU = 3, 0.15  # seconds of CPU time for each job


def job(name, nice, meeting, results):
    os.nice(nice)
    meeting.wait()
    began = time.monotonic()
    end = time.process_time() + CPU
    while time.process_time() < end:
        pass
    results.put((time.monotonic(), name, began))


def run(*nices):
    meeting, results = multiprocessing.Barrier(len(nices)), multiprocessing.Queue()
    jobs = [multiprocessing.Process(target=job, args=(name, nice, meeting, results))
            for name, nice in zip('ABC', nices)]
    for process in jobs:
        process.start()
    reports = [results.get() for _ in jobs]
    for process in jobs:
        process.join()
    first = min(began for _, _, began in reports)
    return ', '.join(f'{name} after {end - first:.2f} s' for end, name, _ in sorted(reports))


def main():
    if not hasattr(os, 'sched_setaffinity'):
        print('this system does not let a program choose its cores')
        return
    os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])  # children inherit it
    print(f'{JOBS} jobs of {CPU} s of CPU time on one core')
    print('equal niceness:', run(0, 0, 0))
    print('A is nice +19:', run(19, 0, 0))


if __name__ == '__main__':
    main()
