import { useTranslate } from '../../common/use-translate.ts';
import { unknownText } from '#shared/text/format.ts';
import { channelMeaning } from '#shared/text/wait-channel.ts';

/** A kernel function that something sleeps in, and what that means where we know it. */
export function ChannelName({ channel }: { readonly channel: string | null }) {
  const t = useTranslate();
  if (channel === null) return unknownText;
  const meaning = channelMeaning(channel);
  return (
    <>
      <span className="mono">{channel}</span>
      {meaning === null ? null : <span className="muted"> · {t(`waits.channel.${meaning}`)}</span>}
    </>
  );
}
