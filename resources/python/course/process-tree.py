"""A child, the process that started it, the one that started that: follow the parent numbers up to the
first process of the machine."""
import multiprocessing
import os
import subprocess


def parent_and_name(pid):
    """Of a process of this machine; no parent at the end of the chain."""
    try:
        with open(f'/proc/{pid}/stat', encoding='utf-8', errors='replace') as file:
            head, _, tail = file.read().rpartition(')')
            return int(tail.split()[1]), head.partition('(')[2]
    except FileNotFoundError:  # not Linux
        asked = subprocess.run(['ps', '-o', 'ppid=,comm=', '-p', str(pid)], stdout=subprocess.PIPE, text=True)
        ppid, _, name = asked.stdout.strip().partition(' ')
        return int(ppid or 0), name.strip()


def child(answers):
    chain, pid = [], os.getpid()
    while pid > 0:
        ppid, name = parent_and_name(pid)
        chain.append((pid, name))
        pid = ppid
    answers.put(chain)


def middle(answers):
    process = multiprocessing.Process(target=child, args=(answers,))
    process.start()
    process.join()


def main():
    if os.name == 'nt':
        print('Windows keeps no reliable chain of parents: the recorded parent may be gone')
        return
    answers = multiprocessing.SimpleQueue()
    process = multiprocessing.Process(target=middle, args=(answers,))
    process.start()
    chain = answers.get()
    process.join()
    for depth, (pid, name) in enumerate(reversed(chain)):
        print(f'{"  " * depth}{name} ({pid})')
    pids = [pid for pid, _ in chain]
    print(f'parent is the middle process: {pids[1] == process.pid}')
    print(f'this program is above both: {os.getpid() in pids[2:]}')


if __name__ == '__main__':
    main()
