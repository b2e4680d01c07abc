"""Threads are equals, and the process lives as long as its slowest one: the end of the main code does not
end it. os._exit ends the process with all its threads."""
import os
import subprocess
import sys
import threading


def work(main_thread):
    main_thread.join()
    print('thread: main has ended, I run on', flush=True)


def child(way):
    thread = threading.Thread(target=work, args=(threading.main_thread(),))
    thread.start()
    print('main: my last line', flush=True)
    if way == 'exits':
        os._exit(3)


def main():
    for way in ('returns', 'exits'):
        process = subprocess.run([sys.executable, __file__, way], stdout=subprocess.PIPE, text=True)
        print(f'main {way}: {" / ".join(process.stdout.splitlines())} (exit code {process.returncode})')


if __name__ == '__main__':
    child(sys.argv[1]) if len(sys.argv) > 1 else main()
