import { randomUUID } from 'node:crypto';
import { AMSTERDAM, FIREFOX } from '../../support';

export interface Question {
  readonly method: string;
  /** From the root of the host. */
  readonly path: string;
  /** Sent as it is when it is text, else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  /** Of a problem. */
  readonly code: string | undefined;
  readonly headers: Headers;
  readonly text: string;
  /** Which the events are found by that the request caused. */
  readonly requestId: string;
}

/** Sends a request as it is told, follows nothing, and takes any answer. */
export async function ask(baseUrl: string, { method, path, body, headers = {} }: Question): Promise<Answer> {
  const requestId = randomUUID();
  const response = await fetch(baseUrl + path, {
    method,
    redirect: 'manual',
    headers: {
      'user-agent': FIREFOX,
      'x-forwarded-for': AMSTERDAM,
      'x-request-id': requestId,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, code: codeOf(text), headers: response.headers, text, requestId };
}

function codeOf(text: string): string | undefined {
  try {
    return (JSON.parse(text) as { code?: string } | null)?.code;
  } catch {
    return undefined;
  }
}

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
export const loginToken = (token: string) => ({ 'sallyport-login-token': token });
