import { randomUUID } from 'node:crypto';
import { type IncomingHttpHeaders, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body as JSON; undefined when it is something else. */
  readonly json: GraphqlAnswer | undefined;
  readonly milliseconds: number;
}
export interface GraphqlAnswer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

export interface Question {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** The own address to ask from. */
  readonly from?: string;
}

/** One HTTP request, written out as told: nothing is added or mended on the way, as a fetch would. */
export function ask(url: string, question: Question): Promise<Answer> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${url}`,
      {
        method: question.method ?? 'GET',
        path: question.path ?? '/',
        headers: { ...question.headers },
        agent: false,
        ...(question.from ? { localAddress: question.from } : {}),
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            text,
            json: parsed(text),
            milliseconds: performance.now() - started,
          });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(question.body);
  });
}

function parsed(text: string): GraphqlAnswer | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A GraphQL request as the client sends it. */
export function askGraphql(
  url: string,
  query: string,
  variables?: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return ask(url, {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json', ...headers },
    body: JSON.stringify({ query, ...(variables ? { variables } : {}) }),
  });
}

/** A new id for a command or a thing, as a client makes them. */
export function newId(prefix = ''): string {
  return `${prefix}${randomUUID()}`;
}

/** What a question answered; throws with the whole answer when it did not. */
export function dataOf<T>(answer: Answer): T {
  if (!answer.json?.data) throw new Error(`no data: ${answer.status} ${answer.text.slice(0, 500)}`);
  return answer.json.data as T;
}
