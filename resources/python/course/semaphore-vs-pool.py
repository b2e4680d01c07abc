"""Twenty tasks, four at a time: with a semaphore twenty processes of which most wait, with a pool four
processes and the tasks wait."""
import multiprocessing
import os
import time

TASKS, LIMIT = 20, 4


def work():
    began = time.monotonic()
    time.sleep(0.03)
    return os.getpid(), began, time.monotonic()


def work_inside(semaphore, meeting, results):
    meeting.wait()  # all of them exist
    with semaphore:
        results.put(work())


def work_in_pool(_number):
    return work()


def report(name, results):
    pids = len({pid for pid, *_ in results})
    peak = max(sum(began <= start < end for _, began, end in results) for _, start, _ in results)
    print(f'{name}: {len(results)} tasks, {pids} processes, at most {peak} worked at the same time')


def main():
    semaphore, results = multiprocessing.Semaphore(LIMIT), multiprocessing.Queue()
    meeting = multiprocessing.Barrier(TASKS)
    processes = [multiprocessing.Process(target=work_inside, args=(semaphore, meeting, results)) for _ in range(TASKS)]
    for process in processes:
        process.start()
    report('semaphore', [results.get() for _ in processes])
    for process in processes:
        process.join()
    with multiprocessing.Pool(LIMIT) as pool:
        report('pool', pool.map(work_in_pool, range(TASKS), chunksize=1))


if __name__ == '__main__':
    main()
