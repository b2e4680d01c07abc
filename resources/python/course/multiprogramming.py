"""The same jobs one after another and then together on one core: while one waits, another computes, and
all are done sooner although there is no second core."""
import multiprocessing
import os
import time

JOBS, CPU, WAIT = 3, 0.04, 0.12  # seconds; every job computes and waits twice


def job(meeting):
    meeting.wait()
    for _ in range(2):
        end = time.process_time() + CPU
        while time.process_time() < end:
            pass
        time.sleep(WAIT)


def together():
    meeting = multiprocessing.Barrier(JOBS + 1)
    jobs = [multiprocessing.Process(target=job, args=(meeting,)) for _ in range(JOBS)]
    for process in jobs:
        process.start()
    meeting.wait()  # all are in memory
    began = time.monotonic()
    resident = sum(process.is_alive() for process in jobs)
    for process in jobs:
        process.join()
    return time.monotonic() - began, resident


def one_by_one():
    elapsed = 0
    for _ in range(JOBS):
        meeting = multiprocessing.Barrier(2)
        process = multiprocessing.Process(target=job, args=(meeting,))
        process.start()
        meeting.wait()
        began = time.monotonic()
        process.join()
        elapsed += time.monotonic() - began
    return elapsed, 1


def main():
    if hasattr(os, 'sched_setaffinity'):
        os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])  # children inherit it
    else:
        print('this system does not let a program choose its cores: they are not restricted')
    print(f'one job waits {2 * WAIT:.2f} s and computes {2 * CPU:.2f} s')
    for way in (one_by_one, together):
        elapsed, resident = way()
        print(f'{way.__name__}: {elapsed:.2f} s, {resident} in memory at a time')


if __name__ == '__main__':
    main()
