"""By default the multiprocessing library makes a parent stay until its children are done. The operating
system does not: a parent that just leaves goes first, and its child survives it."""
import multiprocessing
import os
import subprocess
import sys
import time


def child(waits_for_parent):
    parent = multiprocessing.parent_process()
    if waits_for_parent:
        parent.join()
    else:
        time.sleep(0.2)
    print(f'at the end of the child its parent is {"alive" if parent.is_alive() else "gone"}')


def parent(leaves):
    multiprocessing.Process(target=child, args=(leaves,)).start()
    if leaves:
        os._exit(0)  # skips the library's exit handler, which would join the child


def run(way):
    """Runs a parent in a process of its own, and reads until the last process that could write is gone."""
    with subprocess.Popen([sys.executable, __file__, way], stdout=subprocess.PIPE, text=True) as process:
        print(f'parent {way}:', process.stdout.read().strip())


def main():
    if len(sys.argv) > 1:
        parent(sys.argv[1] == 'leaves')
        return
    run('reaches its last line')
    run('leaves')


if __name__ == '__main__':
    main()
