"""An executor returns a future at once. Asking each future for its result right away makes a pool serial;
asking later does not. Results can be read in order although tasks end in another, and shutdown waits."""
import threading
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from os import getpid

inside, peak, lock = 0, 0, threading.Lock()


def task(number, seconds=0.05):
    global inside, peak
    with lock:
        inside += 1
        peak = max(peak, inside)
    time.sleep(seconds)
    with lock:
        inside -= 1
    return number, threading.get_ident(), getpid()


def measure(name, run):
    global peak
    peak, began = 0, time.monotonic()
    results = run()
    workers = len({worker for _, worker, _ in results})
    print(f'{name}: {len(results)} tasks, {workers} workers, peak {peak}, {time.monotonic() - began:.2f} s')


def main():
    with ThreadPoolExecutor(3) as pool:
        measure('result at once', lambda: [pool.submit(task, number).result() for number in range(6)])
        measure('result later', lambda: [future.result() for future in [pool.submit(task, n) for n in range(6)]])
        futures = [pool.submit(task, number, 0.15 - number * 0.05) for number in range(3)]
        completed = [future.result()[0] for future in as_completed(futures)]
        print('in order of completion:', *completed)
        print('in order of submission:', *(future.result()[0] for future in futures))
    print(f'after shutdown: {sum(future.done() for future in futures)} of 3 done')
    try:
        pool.submit(task, 0)
    except RuntimeError:
        print('submit after shutdown: refused')
    with ProcessPoolExecutor(2) as processes:
        pids = {pid for _, _, pid in processes.map(task, range(5))}
    print(f'processes: 5 tasks, {len(pids)} pids, the parent among them: {getpid() in pids}')


if __name__ == '__main__':
    main()
