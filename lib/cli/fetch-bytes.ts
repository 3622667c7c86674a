/** What may be asked of other hosts. */
export interface Limits {
  /** For the whole of an answer. */
  milliseconds: number;
  bytes: number;
}

/**
 * What an address answers, redirects followed.
 * @throws Error that says why there is nothing, in a few words: no host, a status, too slow, too large.
 */
export async function fetchBytes(address: string, { milliseconds, bytes }: Limits): Promise<Uint8Array> {
  const host = new URL(address).hostname;
  const signal = AbortSignal.timeout(milliseconds);
  try {
    const answer = await fetch(address, { signal, headers: { accept: 'image/*' } });
    if (!answer.ok) throw new Refusal(`${host} answers ${answer.status}`);
    if (Number(answer.headers.get('content-length') ?? 0) > bytes) throw new Refusal(tooLarge(bytes));
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of answer.body ?? []) {
      size += part.length;
      // The length that a host announces is not always the length that it sends.
      if (size > bytes) throw new Refusal(tooLarge(bytes));
      parts.push(part);
    }
    return Buffer.concat(parts);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (signal.aborted) throw new Refusal(`${host} has not sent it within ${milliseconds / 1000} seconds`);
    throw new Refusal(`${host} cannot be reached, or broke off${causeOf(error)}`);
  }
}

class Refusal extends Error {}

function tooLarge(bytes: number): string {
  return `it is larger than ${bytes / 1_000_000} MB`;
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  return code === undefined ? '' : ` (${code})`;
}
