import { cleanText } from '#shared/text/sanitize.ts';

/** Last path components that wrap a container id: `docker-<id>.scope`, `libpod-<id>`, `cri-containerd-<id>.scope`. */
const wrapped =
  /(?:^|\/)(?:docker|libpod(?:-payload|-conmon)?|cri-containerd|containerd|crio(?:-conmon)?|nerdctl)[-_]([0-9a-f]{12,64})(?:\.scope)?(?=\/|$)/;
/**
 * Path components that are a container id and nothing else: `/docker/<id>`, `/kubepods/…/pod…/<id>`,
 * `/libpod_parent/<id>`.
 */
const bare =
  /(?:\/|^)(?:docker|libpod_parent|kubepods[^/]*(?:\/[^/]+)*|containerd|garden|ecs(?:\/[^/]+)*|actions_job)\/([0-9a-f]{32,64})(?=\/|$)/;
const lxc = /\/lxc(?:\.payload)?[./]([^/]+)/;
const machine = /\/(?:machine\.slice\/)?systemd-nspawn@([^/]+)\.service|\/machine\.slice\/machine-([^/]+)\.scope/;

/** systemd escapes unusual bytes of a name as `\x2d`. */
function unescape(name: string): string {
  return name.replaceAll(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
}

/**
 * The container that a control group’s path names: 12 characters of an id, or the name of an LXC or nspawn machine;
 * null if none.
 * @internal exported for tests
 */
export function containerOf(path: string): string | null {
  const id = wrapped.exec(path)?.[1] ?? bare.exec(path)?.[1];
  if (id !== undefined) return id.slice(0, 12);
  const found =
    lxc.exec(path)?.[1] ??
    machine
      .exec(path)
      ?.slice(1)
      .find((name) => name !== undefined);
  return found === undefined ? null : cleanText(unescape(found), 64);
}

/**
 * Path and container from `/proc/PID/cgroup`. Where version 1 hierarchies are mounted too, the unified
 * path is often just `/`; then systemd's hierarchy is used, or the first with a longer path.
 */
export function parseCgroup(text: string): { readonly path: string; readonly container: string | null } | null {
  const lines = text.split('\n').flatMap((line) => {
    const match = /^(\d+):([^:]*):(\/.*)$/s.exec(line);
    return match ? [{ controllers: match[2] ?? '', path: match[3] ?? '/' }] : [];
  });
  if (lines.length === 0) return null;
  const candidates = [
    lines.find((line) => line.controllers === ''),
    lines.find((line) => line.controllers === 'name=systemd'),
    ...lines,
  ];
  const path = candidates.find((line) => line !== undefined && line.path !== '/')?.path ?? '/';
  const container = [path, ...lines.map((line) => line.path)].map(containerOf).find((name) => name !== null) ?? null;
  return { path: cleanText(path, 1024), container };
}
