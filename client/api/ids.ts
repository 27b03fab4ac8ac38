/** Ids are made here, so that a command sent twice is one command. */

const PREFIX = {
  partner: 'p',
  activity: 'a',
  collaboration: 'c',
  referral: 'r',
  meeting: 'm',
  network: 'n',
  need: 'n',
  command: 'cmd',
} as const;

/** A new id, such as `p-9f1c…`. `crypto.randomUUID` needs https; phones in a room may be on plain http, so random bytes it is. */
export function newId(kind: keyof typeof PREFIX): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${PREFIX[kind]}-${hex}`;
}
