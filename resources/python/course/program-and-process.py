"""One program file, started twice: two processes, each with a pid of its own, memory of its own and an
own start time."""
import os
import subprocess
import sys
import time


def copy():
    """What each process does: it names itself and stays until its input ends."""
    print(os.path.basename(__file__), os.getpid(), time.time_ns(), flush=True)
    sys.stdin.read()


def start():
    command = [sys.executable, __file__, 'copy']
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def main():
    if sys.argv[1:] == ['copy']:
        copy()
        return
    processes = [start(), start()]
    reports = [process.stdout.readline().split() for process in processes]
    running = sum(process.poll() is None for process in processes)
    files, pids, times = (set(column) for column in zip(*reports))
    for process in processes:
        process.communicate()
    print(f'program files: {len(files)} ({files.pop()})')
    print(f'processes: {running} running at the same time, {len(pids)} pids, {len(times)} start times')
    print('exit codes:', *(process.returncode for process in processes))


if __name__ == '__main__':
    main()
