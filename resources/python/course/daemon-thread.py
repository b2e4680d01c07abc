"""A daemon thread does not keep its process alive: it is cut off when the last other thread has ended,
not earlier. A thread started by a daemon thread is a daemon too, unless its starter says otherwise."""
import subprocess
import sys
import threading
import time


def tick(ticked):
    while True:
        print('tick', flush=True)
        ticked.release()
        time.sleep(0.02)


def beside(ticked):
    for _ in range(4):
        ticked.acquire()


def child(name):
    """What each process does: it starts its threads, and its main thread ends at once."""
    if name == 'beside':
        ticked = threading.Semaphore(0)
        threading.Thread(target=tick, args=(ticked,), daemon=True).start()
        threading.Thread(target=beside, args=(ticked,)).start()
        return
    def task():
        time.sleep(30 if name == 'daemon' else 0.1)
        print('finished')
    threading.Thread(target=task, daemon=name == 'daemon').start()


def run(name):
    return subprocess.run([sys.executable, __file__, name], stdout=subprocess.PIPE, text=True, check=True).stdout


def main():
    for name in ('daemon', 'ordinary'):
        print(f'{name} thread: {"finished" if "finished" in run(name) else "cut off"}')
    print(f'daemon beside an ordinary thread that waits for 4 ticks: {run("beside").count("tick")} ticks')
    flags = []
    def starter():
        flags.extend([threading.Thread().daemon, threading.Thread(daemon=False).daemon])
    thread = threading.Thread(target=starter, daemon=True)
    thread.start()
    thread.join()
    print(f'started by main: daemon {threading.Thread().daemon}')
    print(f'started by a daemon: daemon {flags[0]}, with daemon=False: {flags[1]}')


if __name__ == '__main__':
    child(sys.argv[1]) if len(sys.argv) > 1 else main()
