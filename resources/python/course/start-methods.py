"""A child that is started anew runs the program's top level again, so starting children must be guarded;
a forked child goes on in the middle, with a copy of its parent's variables."""
import multiprocessing
import os
import subprocess
import sys
import tempfile

PROGRAM = '''
import multiprocessing
import sys
print('top level', flush=True)
changed = 'no'
def child():
    print('child sees changed =', changed, flush=True)
def start_children():
    global changed
    multiprocessing.set_start_method(sys.argv[1])
    changed = 'yes'
    for _ in range(2):
        process = multiprocessing.Process(target=child)
        process.start()
        process.join()
'''
GUARDED = PROGRAM + "if __name__ == '__main__':\n    start_children()\n"
UNGUARDED = PROGRAM + 'start_children()\n'


def run(folder, text, method):
    path = os.path.join(folder, 'program.py')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
    command = [sys.executable, path, method]
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def main():
    with tempfile.TemporaryDirectory() as folder:
        for method in ('spawn', 'fork'):
            if method not in multiprocessing.get_all_start_methods():
                print(f'{method}: this system cannot')
                continue
            lines = run(folder, GUARDED, method).stdout.splitlines()
            sees = [line for line in lines if line.startswith('child')]
            print(f'{method}: {len(sees)} children, the top level ran {lines.count("top level")} times, {sees[0]}')
        unguarded = run(folder, UNGUARDED, 'spawn')
        refused = 'RuntimeError' in unguarded.stderr
        print(f'spawn without a guard: {unguarded.stdout.count("child sees")} children, RuntimeError: {refused}')


if __name__ == '__main__':
    main()
