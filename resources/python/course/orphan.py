"""A process ends while its child runs on: the child keeps its pid and gets a new parent. It is not
"recycled": its new parent reaps it after its end."""
import os
import time


def grandchild(middle, writer):
    while os.getppid() == middle:
        time.sleep(0.01)
    time.sleep(1)  # long enough to see it in a process monitor
    os.write(writer, f'process {os.getpid()} runs on, its new parent is {os.getppid()}\n'.encode())


def main():
    if not hasattr(os, 'fork'):
        print('Windows has no adoption: the recorded parent id goes stale')
        return
    reader, writer = os.pipe()
    middle = os.fork()
    if middle == 0:
        middle = os.getpid()
        child = os.fork()
        if child == 0:
            grandchild(middle, writer)
        else:
            time.sleep(1)
            os.write(writer, f'process {middle} ends and leaves its child {child} behind\n'.encode())
        os._exit(0)
    os.close(writer)
    os.waitpid(middle, 0)
    with open(reader, encoding='utf-8') as pipe:  # ends when the orphan, too, has ended
        print(*sorted(pipe, key=lambda line: 'runs on' in line), sep='', end='')


if __name__ == '__main__':
    main()
