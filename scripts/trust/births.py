"""Starts short-lived processes at a steady rate until its standard input ends; writes their number once a second."""
import os
import select
import sys
import time

rate = float(sys.argv[1])
count = 0
due = 0.0
last = reported = time.monotonic()
while not select.select([sys.stdin], [], [], 0.005)[0]:
    now = time.monotonic()
    # What a busy machine has delayed is not made up for in one burst.
    due += min(now - last, 0.05) * rate
    last = now
    while count + 1 <= due:
        try:
            os.posix_spawn("/bin/sleep", ["sleep", "0.5"], os.environ)
        except BlockingIOError:
            break  # the system has no room for a process just now
        count += 1
    try:
        while os.waitpid(-1, os.WNOHANG)[0] != 0:
            pass
    except ChildProcessError:
        pass
    if time.monotonic() - reported >= 1:
        reported = time.monotonic()
        print(count, flush=True)
