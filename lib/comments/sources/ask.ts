import type { z } from 'zod';
import { errorCode } from '../../error-code';
import { isObject } from '../../value-shapes';

/** How a service is asked. */
export interface Question<T> {
  /** What its answer must be like. */
  schema: z.ZodType<T>;
  /** A token, which is sent to nobody else and stands in no message. */
  token?: string | undefined;
  /** The environment variable that a token is from. */
  variable?: string;
  /** Is sent, as JSON. */
  body?: object;
}

/** Asks for JSON. @throws Error with a sentence that says why there is no answer. */
export type Ask = <T>(address: string, question: Question<T>) => Promise<T>;

/** Asks over the network. @param patience in milliseconds. */
export function asker(patience = 20_000): Ask {
  return async (address, { schema, token, variable, body }) => {
    const { host } = new URL(address);
    const response = await fetch(address, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        accept: 'application/json',
        'user-agent': 'beyond-chaos',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patience),
    }).catch((error: unknown) => {
      throw new Error(`${host} ${unreachable(error, patience)}`);
    });
    if (!response.ok) throw new Error(`${host} ${refusal(response, variable)}`);
    return parsed(host, await textOf(response, host, patience), schema);
  };
}

async function textOf(response: Response, host: string, patience: number): Promise<string> {
  try {
    return await response.text();
  } catch (error) {
    throw new Error(`${host} ${unreachable(error, patience)}`);
  }
}

function parsed<T>(host: string, text: string, schema: z.ZodType<T>): T {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Error(`${host} answers with what is no JSON`);
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(
    `${host} answers in a way that is not known: ${issue?.path.join('.') || 'the answer'} ${issue?.message}`,
  );
}

function unreachable(error: unknown, patience: number): string {
  if (isObject(error) && error.name === 'TimeoutError')
    return `has not answered within ${patience / 1000} seconds; try again`;
  const cause = isObject(error) ? error.cause : undefined;
  return `cannot be reached (${errorCode(cause ?? error)}); try again`;
}

function refusal({ status, headers }: Response, variable: string | undefined): string {
  const spent = headers.get('x-ratelimit-remaining') === '0';
  if (status === 429 || (status === 403 && spent))
    return `lets nobody ask more (${status}); try again ${later(headers)}`;
  if (status === 401 || status === 403) {
    return variable === undefined
      ? `answers to nobody without a token (${status})`
      : `refuses the token (${status}); look at ${variable}`;
  }
  if (status === 404) return 'has nothing at that address (404)';
  return `answers ${status}; try again`;
}

/** GitHub tells seconds since 1970, Mastodon a date, others in how many seconds. */
function later(headers: Headers): string {
  const wait = headers.get('retry-after');
  if (wait !== null && /^\d+$/.test(wait)) return `in ${wait} seconds`;
  const reset = headers.get('x-ratelimit-reset') ?? wait ?? '';
  const moment = /^\d+$/.test(reset) ? Number(reset) * 1000 : Date.parse(reset);
  return Number.isNaN(moment)
    ? 'later'
    : `after ${new Date(moment).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
