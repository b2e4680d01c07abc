"""Parent of the processes that recycled-pids.mjs acts on; reads one request a line, answers each with one line."""
import json
import os
import random
import signal
import sys
import time

everything = os.sched_getaffinity(0)


def idle_child() -> int:
    pid = os.fork()
    if pid == 0:
        while True:
            signal.pause()
    return pid


def recycle(pid: int) -> bool:
    """Ends a process and has another one get its pid; false if a different process was faster."""
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    for _ in range(5):
        with open("/proc/sys/kernel/ns_last_pid", "w") as last:
            last.write(str(pid - 1))
        child = idle_child()
        if child == pid:
            return True
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    return False


def was_hit(pid: int) -> bool:
    if os.waitpid(pid, os.WNOHANG)[0] == pid:
        return True
    is_changed = os.getpriority(os.PRIO_PROCESS, pid) != 0 or os.sched_getaffinity(pid) != everything
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return is_changed


targets: list = []
recycled: list = []
for line in sys.stdin:
    request = json.loads(line)
    if request["do"] == "make":
        targets = [idle_child() for _ in range(request["count"])]
        answer = targets
    elif request["do"] == "recycle":
        chosen = random.sample(targets, request["count"])
        moments = sorted(random.uniform(0, request["withinSeconds"]) for _ in chosen)
        begin = time.monotonic()
        recycled = []
        for pid, moment in zip(chosen, moments):
            time.sleep(max(0, begin + moment - time.monotonic()))
            try:
                if recycle(pid):
                    recycled.append(pid)
            except ChildProcessError:
                pass
            targets.remove(pid)
        answer = recycled
    else:
        answer = [pid for pid in recycled if was_hit(pid)]
        for pid in targets:
            try:
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)
            except (ChildProcessError, ProcessLookupError):
                pass
    print(json.dumps(answer), flush=True)
