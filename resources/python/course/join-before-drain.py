"""A child puts a result into a queue and is joined before the queue is read. The queue is a pipe: a result that does
not fit keeps the child from ending. Reading first, or a small result, lets it end."""
import multiprocessing

LARGE, SMALL, PATIENCE = 1_000_000, 10, 0.5


def produce(size, results, has_put):
    results.put('x' * size)
    has_put.set()  # put has returned: a thread of this process writes on


def start(size):
    results, has_put = multiprocessing.Queue(), multiprocessing.Event()
    process = multiprocessing.Process(target=produce, args=(size, results, has_put))
    process.start()
    has_put.wait()
    return process, results


def join_first():
    process, results = start(LARGE)
    process.join(PATIENCE)  # without a time limit: forever
    print('join first: put has returned, the child has ended:', not process.is_alive())
    received = len(results.get())
    process.join()
    print(f'after reading {received} characters, the child has ended:', not process.is_alive())


def drain_first():
    process, results = start(LARGE)
    received = len(results.get())
    process.join()
    print(f'drain first: {received} characters, exit code {process.exitcode}')


def small():
    process, results = start(SMALL)
    process.join()
    print(f'join first, small result: {len(results.get())} characters, exit code {process.exitcode}')


if __name__ == '__main__':
    join_first()
    drain_first()
    small()
