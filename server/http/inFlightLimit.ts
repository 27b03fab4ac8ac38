import type { RequestHandler } from 'express';

/** Sends people away for a second when more than `max` requests are under way, so that those under way are finished in time. */
export function inFlightLimit(max: number): RequestHandler {
  let underWay = 0;
  return (_request, response, next) => {
    if (underWay >= max) {
      response.status(503).set('Retry-After', '1');
      return void response.json({ errors: [{ message: 'busy', extensions: { code: 'BUSY' } }] });
    }
    underWay += 1;
    response.once('close', () => {
      underWay -= 1;
    });
    next();
  };
}
