import { Router } from 'express';
import type { Store } from '../store/store.ts';

export interface Readiness {
  /** False from the moment the server is told to stop, so a balancer sends nobody here any more. */
  accepting: boolean;
}

/** /livez: the process runs. /readyz: the graph answers too, and we are not on our way out. */
export function healthRoutes(store: Store, readiness: Readiness): Router {
  const router = Router();
  router.get('/livez', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ ok: true });
  });
  router.get('/readyz', async (_request, response) => {
    const health = readiness.accepting ? await store.health() : { ok: false };
    response
      .set('Cache-Control', 'no-store')
      .status(health.ok ? 200 : 503)
      .json({ ok: health.ok });
  });
  return router;
}
