"""Two jobs handed in one at a time, with a wait for each result, take the sum of both; handed in
together, they run at the same time and take as long as the longer one."""
import time
from multiprocessing import Pool

JOBS = [0.2, 0.4]  # seconds


def job(seconds):
    began = time.monotonic()
    time.sleep(seconds)
    return began, time.monotonic()


def synchronous(pool):
    results = [pool.apply(job, (seconds,)) for seconds in JOBS]
    return time.monotonic(), results


def asynchronous(pool):
    handles = [pool.apply_async(job, (seconds,)) for seconds in JOBS]
    handed_in = time.monotonic()
    return handed_in, [handle.get() for handle in handles]


def main():
    with Pool(2) as pool:
        pool.map(abs, range(2))  # both workers have started
        for submit in (synchronous, asynchronous):
            began = time.monotonic()
            handed_in, [(_, first_end), _] = submit(pool)
            elapsed = time.monotonic() - began
            order = 'before' if handed_in < first_end else 'after'
            print(f'{submit.__name__}: both were handed in {order} job 1 ended, {elapsed:.2f} s in all')


if __name__ == '__main__':
    main()
