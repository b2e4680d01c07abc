"""A process gives the CPU up when it waits (a voluntary switch) and loses it when it computes for too
long (an involuntary one): the kernel counts both."""
import multiprocessing
import os
import sys
import time

SLEEPS = 50


def wait_often():
    for _ in range(SLEEPS):
        time.sleep(0.005)


def compute():
    end = time.process_time() + 0.4
    while time.process_time() < end:
        pass


def count_switches(work, results):
    import resource
    before = resource.getrusage(resource.RUSAGE_SELF)
    work()
    after = resource.getrusage(resource.RUSAGE_SELF)
    results.put((work.__name__, after.ru_nvcsw - before.ru_nvcsw, after.ru_nivcsw - before.ru_nivcsw))


def main():
    if sys.platform == 'win32':
        print('Windows does not count context switches of a process by kind')
        return
    if hasattr(os, 'sched_setaffinity'):
        os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])  # all on one core; children inherit it
        spinners = 2
    else:
        spinners = os.cpu_count() + 1  # more than there are cores
    results = multiprocessing.Queue()
    tasks = [wait_often] + [compute] * spinners
    processes = [multiprocessing.Process(target=count_switches, args=(task, results)) for task in tasks]
    for process in processes:
        process.start()
    for name, voluntary, involuntary in sorted(results.get() for _ in processes):
        print(f'{name}: {voluntary} voluntary, {involuntary} involuntary')
    for process in processes:
        process.join()


if __name__ == '__main__':
    main()
