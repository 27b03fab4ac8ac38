import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The client's build. In development the server mounts Vite as middleware, so client, GraphQL and sockets share one port;
 * assets stay files (no data: addresses) because the Content-Security-Policy allows `self` and nothing else.
 */
export default defineConfig({
  plugins: [react()],
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
              test: /node_modules[\\/](react|react-dom|react-router|scheduler|urql|@urql|wonka|i18next|react-i18next|zustand|graphql-ws)[\\/]/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
