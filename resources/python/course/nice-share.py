"""Two processes compute on one core, one of them made "nice": it gets a small share, but some, of the
CPU time. With equal niceness each gets about half."""
import multiprocessing
import os
import time

CPU = 0.2  # seconds of CPU time, after which the process that has used them ends both


def compute(nice, meeting, is_over, results):
    os.nice(nice)
    meeting.wait()
    before = time.process_time()
    while not is_over.value:
        if time.process_time() - before >= CPU:
            is_over.value = 1
    results.put((nice, time.process_time() - before))


def share(*nices):
    meeting, results = multiprocessing.Barrier(len(nices)), multiprocessing.Queue()
    is_over = multiprocessing.RawValue('b', 0)
    processes = [multiprocessing.Process(target=compute, args=(nice, meeting, is_over, results)) for nice in nices]
    for process in processes:
        process.start()
    used = sorted(results.get() for _ in processes)
    for process in processes:
        process.join()
    total = sum(cpu for _, cpu in used)
    for nice, cpu in used:
        print(f'  nice +{nice}: {100 * cpu / total:.1f} % of the CPU time of both')


def main():
    if not hasattr(os, 'nice'):
        print('Windows has priority classes instead of nice values')
        return
    if hasattr(os, 'sched_setaffinity'):
        os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])  # one core for both
    else:
        print('this system does not let a program choose its cores: the shares may be equal')
    print('equal niceness:')
    share(0, 0)
    print('different niceness:')
    share(0, 19)


if __name__ == '__main__':
    main()
