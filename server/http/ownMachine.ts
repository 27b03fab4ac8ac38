import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler } from 'express';

const OWN_NAME = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

/**
 * Does this request come from this machine's own name and from a page of our own? Without a login that is all there is between a web page
 * somewhere and the owner's network: a page can make a name of its own point here (DNS rebinding), and can post to us from elsewhere.
 */
export function isFromOwnMachine(headers: IncomingHttpHeaders): boolean {
  const { host, origin } = headers;
  if (host === undefined || !OWN_NAME.test(host)) return false;
  return origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
}

/** Answers 403 to every other name and every other page. */
export const onlyOwnMachine: RequestHandler = (request, response, next) => {
  if (isFromOwnMachine(request.headers)) return next();
  response.status(403).json({ errors: [{ message: 'not from here', extensions: { code: 'FORBIDDEN' } }] });
};
