import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { inlineDocuments } from './scripts/inlineDocuments.ts';

/**
 * The client's build. In development the server mounts Vite as middleware, so client, GraphQL and sockets share one port;
 * assets stay files (no data: addresses) because the Content-Security-Policy allows `self` and nothing else.
 */
export default defineConfig({
  plugins: [inlineDocuments(import.meta.dirname), react()],
  server: { watch: { ignored: ['**/data/**', '**/cypher/**', '**/server/**', '**/tests/**'] } },
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [
            { name: 'cytoscape', test: /node_modules[\\/](cytoscape|layout-base|cose-base)/, priority: 3 },
            { name: 'd3', test: /node_modules[\\/]d3-/, priority: 2 },
            {
              name: 'vendor',
              test: /node_modules[\\/](react|react-dom|react-router|scheduler|urql|@urql|wonka|@0no-co|use-sync-external-store|cookie|set-cookie-parser)[\\/]/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
