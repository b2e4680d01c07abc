"""Children that have ended stay in the process table as Z until their parent collects their exit status,
which is kept for it, or until the parent ends itself."""
import os
import subprocess
import time

COUNT = 5


def state(pid):
    try:
        with open(f'/proc/{pid}/stat', encoding='utf-8') as file:
            return file.read().rpartition(')')[2].split()[0]
    except FileNotFoundError:  # gone, or not Linux
        return subprocess.run(['ps', '-o', 'stat=', '-p', str(pid)], stdout=subprocess.PIPE, text=True).stdout[:1]


def count_zombies(pids):
    return sum(state(pid) == 'Z' for pid in pids)


def make_zombies():
    pids = []
    for number in range(COUNT):
        pid = os.fork()
        if pid == 0:
            os._exit(number)
        pids.append(pid)
    while count_zombies(pids) < COUNT:
        time.sleep(0.01)
    return pids


def main():
    if not hasattr(os, 'fork'):
        print('Windows has no zombies: an ended process stays only while a handle to it is open')
        return
    pids = make_zombies()
    time.sleep(2)  # long enough to see them in a process monitor
    print(f'ended, not collected: {count_zombies(pids)} of {COUNT} are zombies')
    codes = [os.WEXITSTATUS(os.waitpid(pid, 0)[1]) for pid in pids]
    print('exit codes, collected late:', *codes)
    print(f'collected: {count_zombies(pids)} of {COUNT} are zombies')


if __name__ == '__main__':
    main()
