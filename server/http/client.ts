import type { Server } from 'node:http';
import { join } from 'node:path';
import express, { Router } from 'express';

/** The built client: hashed files for ever, the page itself never from a cache. */
export function builtClient(root: string): Router {
  const folder = join(root, 'dist', 'client');
  const router = Router();
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false, fallthrough: false }));
  router.use(express.static(folder, { index: false, maxAge: 0 }));
  router.get('/{*path}', (request, response, next) => {
    if (!request.accepts('html')) return next();
    response.set('Cache-Control', 'no-cache').sendFile(join(folder, 'index.html'));
  });
  return router;
}

/** The client straight from its sources, with hot reload on the same port. */
export async function developedClient(root: string, server: Server): Promise<Router> {
  const { createServer } = await import('vite');
  const vite = await createServer({ root, appType: 'spa', server: { middlewareMode: true, hmr: { server } } });
  const router = Router();
  router.use(vite.middlewares);
  return router;
}
