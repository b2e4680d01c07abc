import { useCall } from '../common/use-call.ts';

/**
 * Every scenario: at once with `missing` null, and again when the interpreters have answered, which takes as long as
 * the slowest of them needs to start.
 */
export function useScenarios() {
  const first = useCall('scenario.list', { interpreters: false });
  const asked = useCall('scenario.list', {});
  return {
    data: asked.data ?? first.data,
    error: first.error ?? asked.error,
    reload: () => {
      first.reload();
      asked.reload();
    },
  };
}
