/** What came back. */
export interface Reply {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- specs look into answers of every shape
  readonly body: any;
  readonly headers: Headers;
}

export interface CallOptions {
  readonly session?: string | undefined;
  readonly login?: string | undefined;
  readonly device?: string | undefined;
  /** Address that a trusted proxy tells. */
  readonly from?: string;
  readonly userAgent?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';
export const AMSTERDAM = '193.0.6.139';
export const SAO_PAULO = '200.160.2.3';

/** Calls the HTTP contract as any client would. */
export class Client {
  constructor(readonly baseUrl: string) {}

  async call(method: string, path: string, body?: unknown, options: CallOptions = {}): Promise<Reply> {
    const { session, login, device, from = AMSTERDAM, userAgent = FIREFOX, headers } = options;
    const response = await fetch(`${this.baseUrl}/v1${path}`, {
      method,
      headers: {
        'user-agent': userAgent,
        'x-forwarded-for': from,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(session !== undefined && { authorization: `Bearer ${session}` }),
        ...(login !== undefined && { 'sallyport-login-token': login }),
        ...(device !== undefined && { 'sallyport-device-token': device }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const { status } = response;
    return {
      status,
      headers: response.headers,
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    };
  }

  get = (path: string, options?: CallOptions) => this.call('GET', path, undefined, options);
  post = (path: string, body?: unknown, options?: CallOptions) => this.call('POST', path, body, options);
  put = (path: string, body: unknown, options?: CallOptions) => this.call('PUT', path, body, options);
  delete = (path: string, options?: CallOptions) => this.call('DELETE', path, undefined, options);

  signIn = (email: string, password: string, options?: CallOptions) =>
    this.post('/logins', { email, password, tokenDelivery: 'body' }, options);

  /** Answers the challenge of a login. */
  answer = (login: Reply, code: string, options: CallOptions & { readonly factor?: string } = {}) => {
    const { factor, ...others } = options;
    const { loginId, loginToken } = login.body as { loginId: string; loginToken: string };
    return this.post(
      `/logins/${loginId}/verifications`,
      { code, ...(factor && { factor }) },
      { login: loginToken, ...others },
    );
  };

  /** The newest message to an address that is not among `seen`; waits for one to come. */
  async message(
    to: string,
    channel: 'sms' | 'email',
    seen: ReadonlySet<string> = new Set(),
  ): Promise<Message> {
    const deadline = Date.now() + 60_000;
    for (;;) {
      const { status, body } = await this.get(
        `/outbox/messages?channel=${channel}&to=${encodeURIComponent(to)}`,
      );
      // 503: a part of the service is away just now.
      const messages = status === 503 ? [] : (body as { data: Message[] }).data;
      const found = messages.find(({ messageId }) => !seen.has(messageId));
      if (found) return found;
      if (Date.now() > deadline) throw new Error(`no ${channel} came to ${to}`);
      // Gives the server, which runs on this very loop, its turn.
      await new Promise(setImmediate);
    }
  }
}

export interface Message {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string | null;
  readonly text: string;
  readonly html: string | null;
}

/** The code in an SMS. */
export const codeIn = ({ text }: Message): string => /^\d{6}/.exec(text)?.[0] ?? '';

/** A code that is not the right one. */
export const otherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
