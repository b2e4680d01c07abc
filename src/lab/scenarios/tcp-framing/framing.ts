/** Bytes of the length in front of each message: an unsigned 32-bit number, big-endian. */
const headerBytes = 4;

/** The message with its length in front. */
export function frame(text: string): Buffer {
  const body = Buffer.from(text, 'utf8');
  const header = Buffer.alloc(headerBytes);
  header.writeUInt32BE(body.length);
  return Buffer.concat([header, body]);
}

/** Takes bytes as they come, however cut or joined, and gives back whole messages. */
export class FrameDecoder {
  #pending: Buffer = Buffer.alloc(0);

  push(chunk: Buffer): readonly string[] {
    const messages: string[] = [];
    let bytes = Buffer.concat([this.#pending, chunk]);
    while (bytes.length >= headerBytes) {
      const end = headerBytes + bytes.readUInt32BE();
      if (bytes.length < end) break;
      messages.push(bytes.toString('utf8', headerBytes, end));
      bytes = bytes.subarray(end);
    }
    this.#pending = bytes;
    return messages;
  }
}
