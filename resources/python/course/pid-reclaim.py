"""A dead child keeps its pid until its parent collects it: signal 0 still finds it, and its state is Z.
After the collection there is no such process."""
import os
import subprocess
import time


def exists(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def state(pid):
    try:
        with open(f'/proc/{pid}/stat', encoding='utf-8') as file:
            return file.read().rpartition(')')[2].split()[0]
    except FileNotFoundError:  # not Linux
        return subprocess.run(['ps', '-o', 'stat=', '-p', str(pid)], stdout=subprocess.PIPE, text=True).stdout[:1]


def main():
    if not hasattr(os, 'fork'):
        print('Windows keeps no dead processes: a pid is free when the last handle to the process is closed')
        return
    child = os.fork()
    if child == 0:
        os._exit(7)
    while state(child) != 'Z':
        time.sleep(0.01)
    print(f'dead, not collected: state {state(child)}, signal 0 finds it: {exists(child)}')
    pid, status = os.waitpid(child, 0)
    print(f'collected the same pid: {pid == child}, exit code {os.WEXITSTATUS(status)}')
    print(f'collected: signal 0 finds it: {exists(child)}')


if __name__ == '__main__':
    main()
