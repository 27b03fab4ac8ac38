import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Request, type RequestHandler, Router } from 'express';
import type { Context, Language } from '../resolvers/context.ts';
import { keptPicture } from './keptPicture.ts';

const MAX_BODY = '512kb';

/** The language a request asks for: Dutch unless English comes first. */
export function languageOf(header: string | undefined): Language {
  return header?.trim().toLowerCase().startsWith('en') ? 'en' : 'nl';
}

function refuse(code: string, message: string) {
  return { errors: [{ message, extensions: { code } }] };
}

const onlyGetAndPost: RequestHandler = (request, response, next) => {
  if (['GET', 'POST', 'OPTIONS', 'HEAD'].includes(request.method)) return next();
  response.status(405).set('Allow', 'GET, POST').json(refuse('METHOD_NOT_ALLOWED', 'GET or POST'));
};

const onlyJson: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST') return next();
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/(graphql\+)?json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type))
    return void response.status(415).json(refuse('UNSUPPORTED_MEDIA_TYPE', 'application/json'));
  next();
};

const onlyJsonAnswers: RequestHandler = (request, response, next) => {
  if (request.accepts(['application/json', 'application/graphql-response+json']) !== false) return next();
  response.status(406).json(refuse('NOT_ACCEPTABLE', 'application/json'));
};

const oneOperation: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST' || (typeof request.body === 'object' && request.body !== null && !Array.isArray(request.body)))
    return next();
  response.status(400).json(refuse('BAD_REQUEST', Array.isArray(request.body) ? 'batching disabled' : 'empty request'));
};

/** /graphql over HTTP: what is not a well-formed question is answered in JSON, before the graph is asked. */
export function graphqlRoute(apollo: ApolloServer<Context>, contextOf: (request: Request) => Context): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.use(onlyGetAndPost, onlyJsonAnswers, onlyJson, express.json({ limit: MAX_BODY, inflate: false, strict: false }), oneOperation);
  router.use(keptPicture(contextOf));
  router.use(expressMiddleware(apollo, { context: async ({ req }) => contextOf(req) }));
  return router;
}

/** Every failure of HTTP itself as JSON, without a word of our inside. */
export const httpErrors: ErrorRequestHandler = (
  error: { readonly status?: number; readonly statusCode?: number },
  _request,
  response,
  next,
) => {
  if (response.headersSent) return next(error);
  const status = error.status ?? error.statusCode ?? 500;
  const shown = status >= 400 && status < 500 ? status : 500;
  response
    .status(shown)
    .json(
      refuse(
        shown === 413 ? 'TOO_LARGE' : shown < 500 ? 'BAD_REQUEST' : 'INTERNAL',
        shown === 413 ? 'too large' : shown < 500 ? 'bad request' : 'Interne fout',
      ),
    );
};
