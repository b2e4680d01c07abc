"""The time until a new thread and a new process are ready, and twenty of each that sleep at the same
time: measured on this machine, no fixed factor is promised."""
import multiprocessing
import queue
import statistics
import threading
import time

ROUNDS, CROWD, SLEEP = 5, 20, 0.1


def be_ready(answers):
    answers.put(time.monotonic())


def start_time(kind, answers):
    times = []
    for _ in range(ROUNDS):
        began = time.monotonic()
        worker = kind(target=be_ready, args=(answers,))
        worker.start()
        times.append(answers.get() - began)
        worker.join()
    return 1000 * statistics.median(times)


def crowd_time(kind):
    began = time.monotonic()
    workers = [kind(target=time.sleep, args=(SLEEP,)) for _ in range(CROWD)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return 1000 * (time.monotonic() - began)


def main():
    for kind, answers in ((threading.Thread, queue.Queue()), (multiprocessing.Process, multiprocessing.SimpleQueue())):
        print(f'{kind.__name__}: ready after {start_time(kind, answers):.3f} ms, '
              f'{CROWD} that sleep {1000 * SLEEP:.0f} ms took {crowd_time(kind):.0f} ms')


if __name__ == '__main__':
    main()
