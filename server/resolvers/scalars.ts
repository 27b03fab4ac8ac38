import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const AREA = /^(GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{2}[0-9A-Z]{2})$/;

function scalar(name: string, description: string, isRight: (text: string) => boolean): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && isRight(value)) return value;
    throw new GraphQLError(`${name}: ${description}`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
  });
}

/** A day that is in the calendar: 2026-02-30 is not. */
export function isDate(text: string): boolean {
  const parts = DATE.exec(text);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1000) return false;
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

export const scalars = {
  Date: scalar('Date', 'a day of the calendar, YYYY-MM-DD', isDate),
  DateTime: scalar('DateTime', 'a moment, ISO 8601 in UTC', (text) => !Number.isNaN(Date.parse(text))),
  AreaCode: scalar('AreaCode', 'a code such as GM0505, WK050509 or BU05050901', (text) => AREA.test(text)),
};
