import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { parsePasswd } from './parse-proc.ts';
import { tryReadText } from './proc-files.ts';

/** An id that has no name is asked for again after this time: the user may have been added. */
const askAgainMs = 600_000;
const lookupLimitMs = 10_000;
/** Longest that a list waits for names; a directory service may be slow. */
const patienceMs = 1000;
const idsPerLookup = 100;

/** Lines of a passwd database for these user ids; empty if there are none, or no such tool. */
type Lookup = (uids: readonly number[]) => Promise<string>;

/** getent(1) asks all the sources that the system is set up for: directory services, dynamic users of systemd. */
const byGetent: Lookup = (uids) =>
  new Promise((resolve) => {
    // It fails if one of the ids is unknown, after printing the others.
    execFile('getent', ['passwd', ...uids.map(String)], { timeout: lookupLimitMs }, (_error, stdout) =>
      resolve(stdout),
    );
  });

/**
 * User names by id: those of `/etc/passwd` at once, any other as soon as the system has answered,
 * once and beside the samples.
 */
export class UserNames {
  readonly #lookup: Lookup;
  #local = new Map<number, string>();
  #localReadAtMs = -Infinity;
  #localChangedAtMs = -1;
  /** Names by lookup; null for an id without one. */
  readonly #foreign = new Map<number, { readonly name: string | null; readonly atMs: number }>();
  readonly #wanted = new Set<number>();
  readonly #learned = new Set<number>();
  #asking: { readonly done: Promise<void>; readonly sinceMs: number } | null = null;

  constructor(lookup: Lookup = byGetent) {
    this.#lookup = lookup;
  }

  /** The name of a user; null if there is none, or the system has not answered yet. */
  nameOf(uid: number): string | null {
    this.#readLocal(uid);
    const local = this.#local.get(uid);
    if (local !== undefined) return local;
    const foreign = this.#foreign.get(uid);
    if (foreign && (foreign.name !== null || performance.now() - foreign.atMs < askAgainMs)) return foreign.name;
    this.#wanted.add(uid);
    this.#asking ??= { done: this.#ask(), sinceMs: performance.now() };
    return null;
  }

  /** Ids whose names became known since the last call. */
  takeLearned(): ReadonlySet<number> {
    const learned = new Set(this.#learned);
    this.#learned.clear();
    return learned;
  }

  /** Waits, for a short time, until the names that were asked for are known. */
  async answered(): Promise<void> {
    if (!this.#asking) return;
    const { done, sinceMs } = this.#asking;
    const leftMs = sinceMs + patienceMs - performance.now();
    if (leftMs > 0) await Promise.race([done, delay(leftMs, undefined, { ref: false })]);
  }

  async #ask(): Promise<void> {
    await delay(0); // all users that a pass comes across are asked for together
    while (this.#wanted.size > 0) {
      const uids = [...this.#wanted].slice(0, idsPerLookup);
      const names = parsePasswd(await this.#lookup(uids));
      for (const uid of uids) {
        const name = names.get(uid) ?? null;
        this.#wanted.delete(uid);
        this.#foreign.set(uid, { name, atMs: performance.now() });
        if (name !== null) this.#learned.add(uid);
      }
    }
    this.#asking = null;
  }

  /** Reads the file again when it has changed; asks for that once a second, and once a minute for a known user. */
  #readLocal(uid: number): void {
    const ageMs = performance.now() - this.#localReadAtMs;
    if (ageMs < (this.#local.has(uid) ? 60_000 : 1000)) return;
    this.#localReadAtMs = performance.now();
    const changedAtMs = statSync('/etc/passwd', { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (changedAtMs !== this.#localChangedAtMs) this.#local = parsePasswd(tryReadText('/etc/passwd') ?? '');
    this.#localChangedAtMs = changedAtMs;
  }
}
