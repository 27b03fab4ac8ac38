import { foldText, searchTextOf, sortNameOf } from '../domain/names.ts';
import { type EntityKind, hasWeekend, type RecordOf, type Span } from '../domain/records.ts';
import { recordSchemas } from './recordSchemas.ts';
import type { ParamValue, Row, Value } from './store.ts';

/** A record as the put statements want it, with the number of ties that must come out of it: a tie less is a reference to nothing. */
export interface PutRow {
  readonly row: { readonly [key: string]: ParamValue };
  readonly ties: number;
}

interface RowShape<K extends EntityKind> {
  toRow(record: RecordOf[K]): PutRow;
  fromRow(row: Row): unknown;
}

type Props = { readonly [key: string]: ParamValue };

function props(fields: Props): Props {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}

function spanned(id: string, span: Span, more: Props = {}): Props {
  return { id, props: props({ since: span.since, until: span.until, ...more }) };
}

function map(value: Value | undefined): { readonly [key: string]: Value } {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return {};
  return value as { readonly [key: string]: Value };
}

function maps(value: Value | undefined): readonly { readonly [key: string]: Value }[] {
  return Array.isArray(value) ? value.map((item: Value) => map(item)) : [];
}

/** `[{id, props}]` back to `[{<key>: id, ...props}]`. */
function unspanned(value: Value | undefined, key: string): readonly object[] {
  return maps(value).map((tie) => ({ ...map(tie.props), [key]: tie.id }));
}

const partner: RowShape<'partner'> = {
  toRow({ sectors, worksIn, ...fields }) {
    const searchable = { sortName: sortNameOf(fields.name), searchText: searchTextOf(fields) };
    return {
      row: {
        id: fields.id,
        props: props({ ...fields, ...searchable }),
        sectors: sectors.map((id, order) => ({ id, props: { order } })),
        worksIn: worksIn.map((area) => spanned(area.wijkCode, area)),
      },
      ties: sectors.length + worksIn.length,
    };
  },
  fromRow: (row) => ({ ...map(row.props), sectors: row.sectors, worksIn: unspanned(row.worksIn, 'wijkCode') }),
};

const activity: RowShape<'activity'> = {
  toRow({ offers, addresses, serves, targetGroups, heldAt, ...fields }) {
    const weekend = hasWeekend(fields.dayparts);
    const wijken = serves.filter((area) => area.areaCode.startsWith('WK'));
    const gemeenten = serves.filter((area) => area.areaCode.startsWith('GM'));
    return {
      row: {
        id: fields.id,
        props: props({ ...fields, weekend, sortName: sortNameOf(fields.name), searchText: foldText(fields.name) }),
        offers: offers.map((offer) => spanned(offer.partnerId, offer, { role: offer.role })),
        addresses: addresses.map((address) => spanned(address.needId, address)),
        wijken: wijken.map((area) => spanned(area.areaCode, area)),
        gemeenten: gemeenten.map((area) => spanned(area.areaCode, area)),
        targetGroups,
        heldAt: heldAt === null ? [] : [heldAt],
      },
      ties: offers.length + addresses.length + serves.length + targetGroups.length + (heldAt === null ? 0 : 1),
    };
  },
  fromRow: (row) => ({
    ...map(row.props),
    offers: unspanned(row.offers, 'partnerId'),
    addresses: unspanned(row.addresses, 'needId'),
    serves: [...unspanned(row.gemeenten, 'areaCode'), ...unspanned(row.wijken, 'areaCode')],
    targetGroups: row.targetGroups,
    heldAt: Array.isArray(row.heldAt) ? (row.heldAt[0] ?? null) : null,
  }),
};

interface Tie {
  readonly fromId: string;
  readonly toId: string;
}

function tieRow<T extends Tie>({ fromId, toId, ...fields }: T): PutRow {
  return { row: { fromId, toId, props: props({ ...fields } as Props) }, ties: 1 };
}

const tie = {
  toRow: tieRow,
  fromRow: (row: Row) => ({ ...map(row.props), fromId: row.fromId, toId: row.toId }),
};

const assessment: RowShape<'assessment'> = {
  toRow({ wijkCode, needId, ...fields }) {
    return { row: { wijkCode, needId, props: props({ ...fields }) }, ties: 1 };
  },
  fromRow: (row) => ({ ...map(row.props), wijkCode: row.wijkCode, needId: row.needId }),
};

const meeting: RowShape<'meeting'> = {
  toRow({ attendedBy, ...fields }) {
    return { row: { id: fields.id, props: props({ ...fields }), attendedBy }, ties: attendedBy.length };
  },
  fromRow: (row) => ({ ...map(row.props), attendedBy: row.attendedBy }),
};

const position: RowShape<'position'> = {
  toRow: (record) => ({ row: { id: record.id, props: { ...record } }, ties: 0 }),
  fromRow: (row) => row.props,
};

const need: RowShape<'need'> = {
  toRow({ themeId, ...fields }) {
    return { row: { id: fields.id, themeId, props: props({ ...fields }) }, ties: 1 };
  },
  fromRow: (row) => ({ ...map(row.props), themeId: row.themeId }),
};

/** The network's node carries its numbering (`version`, `seq`) as well; the record's own version is kept beside it. */
const network: RowShape<'network'> = {
  toRow({ wijkCodes, version, networkId, ...fields }) {
    return { row: { id: fields.id, wijkCodes, props: props({ ...fields, networkId, settingsVersion: version }) }, ties: wijkCodes.length };
  },
  fromRow(row) {
    const stored = map(row.props);
    return { ...stored, networkId: stored.id, version: stored.settingsVersion ?? 0, wijkCodes: row.wijkCodes };
  },
};

const shapes: { readonly [K in EntityKind]: RowShape<K> } = {
  network,
  need,
  partner,
  activity,
  collaboration: tie,
  referral: tie,
  assessment,
  meeting,
  position,
};

/** A record as a row for its put statement. */
export function rowOf<K extends EntityKind>(kind: K, record: RecordOf[K]): PutRow {
  return shapes[kind].toRow(record);
}

/** A row of a read statement as a record; throws when the graph holds what no record can be. */
export function recordOf<K extends EntityKind>(kind: K, row: Row): RecordOf[K] {
  return recordSchemas[kind].parse(shapes[kind].fromRow(row));
}
