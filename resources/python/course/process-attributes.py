"""The exit code of a process object is None while the process runs and says afterwards how it ended: 0,
a chosen number, or minus the number of a signal. Its name is a label in the parent only."""
import multiprocessing
import signal
import sys
import time


def end_normally():
    pass


def choose_code():
    sys.exit(3)


def fail():
    sys.stderr = None  # leaves the traceback out
    raise ValueError


def run_on():
    time.sleep(30)


def show(label, process):
    print(f'{label}: exit code {process.exitcode}')


def main():
    for target in (end_normally, choose_code, fail):
        process = multiprocessing.Process(target=target)
        process.start()
        process.join()
        show(target.__name__, process)
    process = multiprocessing.Process(target=run_on)
    default = process.name
    show('not started', process)
    process.start()
    show('running', process)
    process.name = 'renamed'
    print(f'name: by default {default!r}, now {process.name!r}')
    process.kill()
    process.join()
    show('killed', process)
    print(f'the number of the signal: {getattr(signal, "SIGKILL", signal.SIGTERM).value}')


if __name__ == '__main__':
    main()
