"""Processes talk through a file: what one writes another reads. Four that add one to a number in it
lose additions without a lock, and none with one."""
import multiprocessing
import os
import tempfile


def write(path, text):
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)


def read(path):
    with open(path, encoding='utf-8') as file:
        return file.read()


def forward(path, answers):
    answers.put(read(path))


def add_without_lock(path, meeting):
    seen = int(read(path))
    meeting.wait()  # the worst case: all read before any writes
    write(path, str(seen + 1))


def add_with_lock(path, lock):
    with lock:
        write(path, str(int(read(path)) + 1))


def run(target, path, *args, count=1):
    processes = [multiprocessing.Process(target=target, args=(path, *args)) for _ in range(count)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'shared.txt')
        run(write, path, 'from a process to its sibling')
        answers = multiprocessing.SimpleQueue()
        run(forward, path, answers)
        print(f'the sibling read {answers.get()!r}')
        for target, guard in ((add_without_lock, multiprocessing.Barrier(4)), (add_with_lock, multiprocessing.Lock())):
            write(path, '0')
            run(target, path, guard, count=4)
            print(f'{target.__name__}: 4 processes counted to {read(path)}')


if __name__ == '__main__':
    main()
