# Wijkweb in a container. Build: docker build -t wijkweb .   Run: see compose.yaml
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production
COPY --from=build /app/package.json /app/package-lock.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/cypher cypher
COPY --from=build /app/server/schema server/schema
COPY --from=build /app/fixtures/networks fixtures/networks
RUN mkdir /data && chown node:node /data
USER node
ENV WIJKWEB_DATA=/data
VOLUME /data
# Without login the server listens on this machine only: run it with the network of the host, or behind a proxy in the same network namespace.
CMD ["node", "--enable-source-maps", "dist/server/main.js"]
