import { Pool } from 'undici';

/** Connections that are kept open, as many as requests at once at most. */
const CONNECTIONS = 64;

/** Asks one server. */
export class HttpClient {
  constructor(origin) {
    this.pool = new Pool(origin, { connections: CONNECTIONS, pipelining: 1 });
  }

  /** Sends JSON, gives status, headers and the parsed body. */
  async call(method, path, { body, headers = {} } = {}) {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const reply = await this.pool.request({
      method,
      path,
      headers: text === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      body: text,
    });
    const answer = await reply.body.text();
    return {
      status: reply.statusCode,
      headers: reply.headers,
      body: answer.startsWith('{') || answer.startsWith('[') ? JSON.parse(answer) : answer,
    };
  }

  /** The same for who expects it to go well: gives the body. @throws Error when the status is another */
  async must(status, method, path, options) {
    const reply = await this.call(method, path, options);
    if (reply.status !== status)
      throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply;
  }

  close() {
    return this.pool.close();
  }
}
