import { z } from 'zod';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

const environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  WIJKWEB_DATA: z.string().min(1).default('./data'),
  WIJKWEB_DEMO: z.enum(['on', 'off']).default('on'),
  WIJKWEB_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  WIJKWEB_SECURITY_CONTACT: z
    .string()
    .regex(/^(mailto:|https:)\S+$/)
    .optional(),
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/\S+$/)
    .optional(),
  NEO4J_USER: z.string().min(1).optional(),
  NEO4J_PASSWORD: z.string().min(1).optional(),
  NEO4J_DATABASE: z.string().min(1).optional(),
});

const KNOWN_PREFIX = /^(WIJKWEB|NEO4J)_/;
/** Read by the tests, not by the product. */
const OTHERS = new Set(['NEO4J_TEST_URI']);

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly demo: boolean;
  readonly logLevel: z.infer<typeof environment>['WIJKWEB_LOG'];
  readonly securityContact: string | undefined;
  readonly neo4j: { readonly uri: string; readonly user?: string; readonly password?: string; readonly database?: string } | undefined;
}

/** Names the setting that is wrong, never its value. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConfigError';
  }
}

/** The settings from the environment; an unknown WIJKWEB_ or NEO4J_ name is a mistake, not a wish. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const unknown = Object.keys(env).filter((name) => KNOWN_PREFIX.test(name) && !(name in environment.shape) && !OTHERS.has(name));
  if (unknown.length > 0) throw new ConfigError(`unknown setting ${unknown.join(', ')}`);
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new ConfigError(`wrong setting ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
  const { data } = parsed;
  if (!LOOPBACK.has(data.HOST))
    throw new ConfigError('HOST: without login the server listens on this machine only (127.0.0.1, localhost or ::1)');
  return {
    host: data.HOST,
    port: data.PORT,
    dataFolder: data.WIJKWEB_DATA,
    demo: data.WIJKWEB_DEMO === 'on',
    logLevel: data.WIJKWEB_LOG,
    securityContact: data.WIJKWEB_SECURITY_CONTACT,
    neo4j:
      data.NEO4J_URI === undefined
        ? undefined
        : {
            uri: data.NEO4J_URI,
            ...(data.NEO4J_USER !== undefined && { user: data.NEO4J_USER }),
            ...(data.NEO4J_PASSWORD !== undefined && { password: data.NEO4J_PASSWORD }),
            ...(data.NEO4J_DATABASE !== undefined && { database: data.NEO4J_DATABASE }),
          },
  };
}
