"""The same jobs one after another and then together on one core: while one waits, another computes, and
all are done sooner although there is no second core."""
import multiprocessing
import os
import time

JOBS, CPU, WAIT = 3, 0.04, 0.12  # seconds; every job computes and waits twice


def job(meeting, results):
    arrived = time.monotonic()
    meeting.wait()  # all jobs of this run are in memory
    began = time.monotonic()
    for _ in range(2):
        end = time.process_time() + CPU
        while time.process_time() < end:
            pass
        time.sleep(WAIT)
    results.put((arrived, began, time.monotonic()))


def run(count):
    """Seconds from the first beginning to the last end, and how many jobs were there at the same time."""
    meeting, results = multiprocessing.Barrier(count), multiprocessing.SimpleQueue()
    jobs = [multiprocessing.Process(target=job, args=(meeting, results)) for _ in range(count)]
    for process in jobs:
        process.start()
    arrived, began, ended = zip(*(results.get() for _ in jobs))
    for process in jobs:
        process.join()
    resident = sum(moment <= min(ended) for moment in arrived)
    return max(ended) - min(began), resident


def main():
    if hasattr(os, 'sched_setaffinity'):
        os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])  # children inherit it
    else:
        print('this system does not let a program choose its cores: they are not restricted')
    print(f'one job waits {2 * WAIT:.2f} s and computes {2 * CPU:.2f} s')
    alone = [run(1) for _ in range(JOBS)]
    print(f'one by one: {sum(seconds for seconds, _ in alone):.2f} s, {alone[0][1]} in memory at a time')
    seconds, resident = run(JOBS)
    print(f'together: {seconds:.2f} s, {resident} in memory at a time')


if __name__ == '__main__':
    main()
