import { Router } from 'express';

const VALID_DAYS = 180;

/**
 * /.well-known/security.txt (RFC 9116): whom to warn about a weakness of this installation. Each installation has its own contact,
 * so without one there is no such page.
 */
export function securityText(contact: string | undefined, clock: () => Date): Router {
  const router = Router();
  if (contact === undefined) return router;
  router.get('/.well-known/security.txt', (_request, response) => {
    const expires = new Date(clock().getTime() + VALID_DAYS * 86_400_000);
    response
      .type('text/plain; charset=utf-8')
      .send(`Contact: ${contact}\nExpires: ${expires.toISOString()}\nPreferred-Languages: nl, en\n`);
  });
  return router;
}
