"""One real process computes, sleeps, is stopped, goes on, and ends: its state letter in the process table
follows (R, S, T, Z)."""
import os
import signal
import subprocess
import time


def state(pid):
    try:
        with open(f'/proc/{pid}/stat', encoding='utf-8') as file:
            return file.read().rpartition(')')[2].split()[0]
    except FileNotFoundError:  # not Linux
        return subprocess.run(['ps', '-o', 'stat=', '-p', str(pid)], stdout=subprocess.PIPE, text=True).stdout[:1]


def see(pid, wanted, when):
    """Asks until the process is in the wanted state; 10 seconds are enough on any machine."""
    end = time.monotonic() + 10
    while state(pid) != wanted and time.monotonic() < end:
        time.sleep(0.005)
    print(f'{when}: {state(pid)}')
    time.sleep(0.3)  # long enough to see it in a process monitor


def live(reader):
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    os.read(reader, 1)  # sleeps until its parent writes
    while True:
        pass


def main():
    if not hasattr(os, 'fork'):
        print('Windows shows no state letters, and cannot stop a process')
        return
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        live(reader)
    see(pid, 'S', 'waits for a message')
    os.write(writer, b'.')
    see(pid, 'R', 'computes')
    os.kill(pid, signal.SIGSTOP)
    see(pid, 'T', 'stopped')
    os.kill(pid, signal.SIGCONT)
    see(pid, 'R', 'continued, same process')
    os.kill(pid, signal.SIGTERM)
    see(pid, 'Z', 'ended, not collected')
    os.waitpid(pid, 0)


if __name__ == '__main__':
    main()
