"""Child processes from a function and from a class: each has a pid of its own and its maker's pid as
parent id. Calling run() oneself makes no process."""
import multiprocessing
import os
import time

SECONDS = 0.1


def work(results):
    began = time.monotonic()
    time.sleep(SECONDS)
    results.put((os.getpid(), os.getppid(), time.monotonic() - began))


class Worker(multiprocessing.Process):
    def __init__(self, results, name=None):
        super().__init__(name=name)
        self._results = results

    def run(self):
        work(self._results)


def show(kind, process, results):
    process.start()
    process.join()
    pid, ppid, seconds = results.get()
    print(f'{kind}: another process {pid != os.getpid()}, parent is this process {ppid == os.getpid()}, '
          f'pid as in the handle {pid == process.pid}, exit code {process.exitcode}, worked {seconds:.3f} s')


def main():
    results = multiprocessing.SimpleQueue()
    show('function', multiprocessing.Process(target=work, args=(results,)), results)
    worker = Worker(results, name='painter')
    show('class', worker, results)
    print(f'name: {worker.name}')
    Worker(results).run()
    print(f'run() called directly: another process {results.get()[0] != os.getpid()}')


if __name__ == '__main__':
    main()
