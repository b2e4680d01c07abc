"""Several threads show one process number and different thread numbers; as many processes show a number
each and one common parent."""
import multiprocessing
import os
import queue
import threading

COUNT = 4


def report(answers, meeting):
    meeting.wait()  # all run at the same time, so that no number is used twice
    answers.put((os.getpid(), os.getppid(), threading.get_ident(), threading.active_count()))
    meeting.wait()


def run(kind, answers, meeting):
    members = [kind(target=report, args=(answers, meeting)) for _ in range(COUNT)]
    for member in members:
        member.start()
    reports = [answers.get() for _ in members]
    for member in members:
        member.join()
    return [set(column) for column in zip(*reports)]


def main():
    pids, _, idents, counts = run(threading.Thread, queue.Queue(), threading.Barrier(COUNT))
    print(f'{COUNT} threads: {len(pids)} pid, {len(idents)} thread numbers, {max(counts)} threads in the process')
    pids, ppids, _, counts = run(multiprocessing.Process, multiprocessing.SimpleQueue(), multiprocessing.Barrier(COUNT))
    print(f'{COUNT} processes: {len(pids)} pids, {len(ppids)} parent, {max(counts)} thread in each')
    print(f'the common parent is this process: {ppids == {os.getpid()}}')


if __name__ == '__main__':
    main()
