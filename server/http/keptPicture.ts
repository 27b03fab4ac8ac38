import type { Request, RequestHandler, Response } from 'express';
import { Kind, parse } from 'graphql';
import type { Context } from '../resolvers/context.ts';

/**
 * A whole network's picture is a long answer that stays the same until the network changes, and everybody in the room asks for it at
 * once after each change. So the bytes of the last answers are kept, under what they were made of; GraphQL makes each of them once.
 */
export interface KeptPictureOptions {
  /** Past this many bytes the least recently used answers go; 64 MB unless told. */
  readonly maxBytes?: number;
}

interface KeptAnswer {
  readonly stand: string;
  readonly type: string;
  readonly bytes: Buffer;
}

interface PictureQuestion {
  readonly key: string;
  readonly networkId: string;
}

const MAX_BYTES = 64_000_000;
/** No question for a picture is longer: what is, goes to GraphQL unread. */
const LONGEST_QUESTION = 4_000;

/** Answers a question for nothing but a picture from the bytes kept for it; anything else goes on to GraphQL. */
export function keptPicture(contextOf: (request: Request) => Context, options: KeptPictureOptions = {}): RequestHandler {
  const answers = new KeptAnswers(options.maxBytes ?? MAX_BYTES);
  const making = new Map<string, Promise<void>>();
  return async (request, response, next) => {
    const question = pictureQuestion(request);
    const context = question && contextOf(request);
    if (question === undefined || context === undefined || !context.may('read', question.networkId)) return next();
    const stand = await standOf(context, question.networkId);
    // Whoever is the first to ask lets GraphQL make the answer; whoever asks meanwhile waits for it.
    const turn = JSON.stringify([question.key, stand]);
    await making.get(turn);
    const kept = answers.get(question.key, stand);
    if (kept !== undefined) return void response.status(200).set('Content-Type', kept.type).end(kept.bytes);
    if (stand === undefined || making.has(turn)) return next();
    const made = answerSent(response, (type, body) => answers.keep(question.key, { stand, type, bytes: Buffer.from(body) }));
    making.set(turn, made);
    void made.then(() => making.delete(turn));
    next();
  };
}

/** What a picture is made of: the network's changes and the reference data. Undefined when there is no such network. */
async function standOf(context: Context, networkId: string): Promise<string | undefined> {
  const [row] = await context.store.read((tx) => tx.run('coverage/lists-versions', { networkId }));
  return row && JSON.stringify([row.version, row.seq, row.referenceVersion]);
}

/** Keeps what is sent if it is a whole answer; done when it is handed over, or when nobody waits for it any more. */
function answerSent(response: Response, keep: (type: string, body: string) => void): Promise<void> {
  const send = response.send.bind(response);
  return new Promise((resolve) => {
    response.once('close', resolve);
    response.send = (body: unknown) => {
      const type = response.get('Content-Type');
      if (response.statusCode === 200 && type !== undefined && typeof body === 'string' && body.startsWith('{"data":')) keep(type, body);
      resolve();
      return send(body);
    };
  });
}

/** The network whose picture is asked for, if that is all that is asked: one query, one root field. */
function pictureQuestion({ method, body, headers }: Request): PictureQuestion | undefined {
  if (method !== 'POST' || typeof body?.query !== 'string' || body.query.length > LONGEST_QUESTION) return undefined;
  const { query, variables = null, operationName = null } = body;
  const networkId = variables?.networkId;
  if (!query.includes('picture') || typeof networkId !== 'string' || !asksOnlyPicture(query)) return undefined;
  return { networkId, key: JSON.stringify([query, variables, operationName, headers.accept ?? '']) };
}

const judged = new Map<string, boolean>();
const MOST_JUDGED = 200;

function asksOnlyPicture(query: string): boolean {
  const known = judged.get(query);
  if (known !== undefined) return known;
  if (judged.size >= MOST_JUDGED) judged.clear();
  const verdict = isOnlyPicture(query);
  judged.set(query, verdict);
  return verdict;
}

/** The network must come as `$networkId`; a question that cannot be read is GraphQL's to refuse. */
function isOnlyPicture(query: string): boolean {
  try {
    const [operation, ...others] = parse(query, { maxTokens: 1_000 }).definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.operation !== 'query' || others.length > 0) return false;
    const [field, ...fields] = operation.selectionSet.selections;
    if (field?.kind !== Kind.FIELD || field.name.value !== 'picture' || fields.length > 0) return false;
    return field.arguments?.every((one) => one.value.kind === Kind.VARIABLE && one.value.name.value === 'networkId') ?? false;
  } catch {
    return false;
  }
}

/** The least recently used first. */
class KeptAnswers {
  readonly #maxBytes: number;
  readonly #byKey = new Map<string, KeptAnswer>();
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** The answer if what it was made of still stands. */
  get(key: string, stand: string | undefined): KeptAnswer | undefined {
    const kept = this.#byKey.get(key);
    if (kept === undefined || kept.stand !== stand) return undefined;
    this.#byKey.delete(key);
    this.#byKey.set(key, kept);
    return kept;
  }

  keep(key: string, answer: KeptAnswer): void {
    this.#forget(key);
    this.#byKey.set(key, answer);
    this.#bytes += answer.bytes.length;
    for (const oldest of this.#byKey.keys()) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#bytes -= this.#byKey.get(key)?.bytes.length ?? 0;
    this.#byKey.delete(key);
  }
}
