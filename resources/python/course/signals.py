"""A parent sends signals to its child: answered one by one, merged while the child is stopped, ignored, and SIGKILL,
for which no handler can be set."""
import multiprocessing
import os
import signal

SIGNALS = 20


def refused(number):
    try:
        return signal.signal(number, signal.SIG_IGN) is None
    except (OSError, ValueError):
        return True


def child(pipe):
    handled = []

    def handle(number, _frame):
        handled.append(number)
        pipe.send(len(handled))

    signal.signal(signal.SIGUSR1, handle)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    pipe.send([refused(signal.SIGKILL), refused(signal.SIGSTOP)])
    while True:
        signal.pause()


def main():
    if not hasattr(signal, 'SIGUSR1'):
        return print('Windows has no signals between processes: terminate ends one without a handler')
    mine, its = multiprocessing.Pipe()
    process = multiprocessing.Process(target=child, args=(its,))
    process.start()
    print('handlers for SIGKILL and SIGSTOP: refused {} {}'.format(*mine.recv()))
    for _ in range(SIGNALS):
        os.kill(process.pid, signal.SIGUSR1)
        answered = mine.recv()
    print(f'one by one: {SIGNALS} sent, {answered} handled')
    os.kill(process.pid, signal.SIGSTOP)
    os.waitpid(process.pid, os.WUNTRACED)  # returns when it is stopped
    for _ in range(SIGNALS):
        os.kill(process.pid, signal.SIGUSR1)
    print('answers while it is stopped:', mine.poll(0.1))
    os.kill(process.pid, signal.SIGCONT)
    merged = mine.recv() - answered
    merged = mine.recv() - answered if mine.poll(0.2) else merged  # there is no second one
    print(f'while it was stopped: {SIGNALS} sent, {merged} handled')
    os.kill(process.pid, signal.SIGTERM)
    process.join(0.1)
    print('after SIGTERM, which it ignores, alive:', process.exitcode is None)
    process.kill()
    process.join()
    print('after SIGKILL: exit code', process.exitcode)


if __name__ == '__main__':
    main()
