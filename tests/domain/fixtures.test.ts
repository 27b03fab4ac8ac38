import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildDordrecht, networkFileText } from '../../fixtures/networks/buildDordrecht.ts';
import { facts } from '../../fixtures/networks/dordrecht/buildReference.ts';
import { LEFT_OUT } from '../../fixtures/networks/dordrecht/partners.ts';
import { cell, readCsv, readTable } from '../../fixtures/networks/readTable.ts';
import { slowCoverage } from '../../scripts/slowCoverage.ts';
import { personalDataIn } from '../../server/domain/personalData.ts';
import type { Span } from '../../server/domain/records.ts';
import { aliveOn } from '../../server/domain/spans.ts';

const file = buildDordrecht();
const { reference } = file;
const TODAY = '2026-11-22';
const ids = (list: readonly { readonly id: string }[]): Set<string> => new Set(list.map((one) => one.id));
const alive = <T extends Span>(list: readonly T[]): T[] => list.filter((one) => aliveOn(one, TODAY));
const missing = (used: readonly string[], known: ReadonlySet<string>): string[] => used.filter((one) => !known.has(one));

describe('The Dordrecht demo', () => {
  it('is built from its tables: the stored file is what the builder makes', () => {
    const stored = readFileSync(new URL('../../fixtures/networks/dordrecht.json', import.meta.url), 'utf8');
    expect(stored, 'run npx tsx fixtures/networks/buildDordrecht.ts').toBe(networkFileText(file));
    expect(JSON.parse(stored)).toEqual(file);
  });

  it('points at nothing that is not there', () => {
    const [partners, needs] = [ids(file.partners), ids(reference.needs)];
    const areas = new Set([...reference.wijken, ...reference.gemeenten].map((area) => area.code));
    const { activities, collaborations, referrals } = file;
    expect(missing([...activities.flatMap((one) => one.offers.map((offer) => offer.partnerId))], partners)).toEqual([]);
    expect(
      missing(
        [...collaborations, ...referrals].flatMap((tie) => [tie.fromId, tie.toId]),
        partners,
      ),
    ).toEqual([]);
    expect(
      missing(
        file.meetings.flatMap((meeting) => meeting.attendedBy),
        partners,
      ),
    ).toEqual([]);
    expect(
      missing(
        activities.flatMap((one) => one.addresses.map((address) => address.needId)),
        needs,
      ),
    ).toEqual([]);
    expect(
      missing(
        activities.flatMap((one) => one.serves.map((serve) => serve.areaCode)),
        areas,
      ),
    ).toEqual([]);
    expect(
      missing(
        file.partners.flatMap((one) => one.worksIn.map((work) => work.wijkCode)),
        areas,
      ),
    ).toEqual([]);
    expect(
      missing(
        file.partners.flatMap((one) => one.sectors),
        ids(reference.sectors),
      ),
    ).toEqual([]);
    expect(
      missing(
        activities.flatMap((one) => one.targetGroups),
        ids(reference.targetGroups),
      ),
    ).toEqual([]);
    expect(
      missing(
        activities.flatMap((one) => one.kind ?? []),
        ids(reference.activityKinds),
      ),
    ).toEqual([]);
    expect(
      missing(
        reference.needs.map((need) => need.themeId),
        ids(reference.themes),
      ),
    ).toEqual([]);
    const placeIds = ids(file.partners.filter((partner) => partner.kind === 'place'));
    expect(
      missing(
        activities.flatMap((one) => one.heldAt ?? []),
        placeIds,
      ),
    ).toEqual([]);
  });

  it('gives every record an id of its own, in this network, with its prefix', () => {
    const prefixed = { p: file.partners, a: file.activities, c: file.collaborations, r: file.referrals, m: file.meetings };
    for (const [prefix, list] of Object.entries(prefixed)) expect(list.filter((one) => !one.id.startsWith(`${prefix}-`))).toEqual([]);
    const all = [...Object.values(prefixed).flat(), ...file.assessments];
    expect(ids(all).size).toBe(all.length);
    expect(all.filter((one) => one.networkId !== file.network.id)).toEqual([]);
  });

  it('stores a tie once, from the smaller id, between partners that are there when it begins', () => {
    const since = new Map(file.partners.map((partner) => [partner.id, partner.since ?? '']));
    const pairs = file.collaborations.map((tie) => `${tie.fromId} ${tie.toId}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(file.collaborations.filter((tie) => tie.fromId >= tie.toId)).toEqual([]);
    const early = [...file.collaborations, ...file.referrals].filter((tie) =>
      [tie.fromId, tie.toId].some((id) => (since.get(id) ?? '') > (tie.since ?? '')),
    );
    expect(early.map((tie) => tie.id)).toEqual([]);
  });

  it('never ends a thing before it begins, nor confirms it before or after its time', () => {
    const spans = [...file.partners, ...file.activities, ...file.collaborations, ...file.referrals];
    expect(spans.filter((one) => one.since !== null && one.until !== null && one.since >= one.until)).toEqual([]);
    expect(spans.filter((one) => (one.lastConfirmedOn ?? '') > TODAY)).toEqual([]);
  });

  it('has about the size of the pictures: a city network in its third year', () => {
    expect(alive(file.partners).length).toBe(69);
    expect(alive(file.activities).length).toBe(106);
    expect(alive(file.collaborations).length).toBe(136);
    expect(alive(file.referrals).length).toBe(30);
    expect(file.meetings.length).toBe(8);
    expect(
      [reference.wijken, reference.buurten, reference.themes, reference.needs, reference.targetGroups, reference.sectors].map(
        (list) => list.length,
      ),
    ).toEqual([13, 132, 8, 35, 12, 18]);
  });

  it('shows 36 gaps on 22 November 2026, most of them in Stadspolders, Staart and Nieuw-Krispijn', () => {
    const gaps = slowCoverage(file, TODAY).filter((one) => one.status === 'gap');
    const perWijk = reference.wijken.map((wijk) => `${wijk.name} ${gaps.filter((gap) => gap.wijkCode === wijk.code).length}`);
    expect(perWijk).toEqual([
      'Binnenstad 0',
      'Noordflank 5',
      'Oud Krispijn 2',
      'Nieuw-Krispijn 6',
      'Het Reeland 1',
      'Staart 6',
      'Wielwijk 0',
      'Crabbehof/Zuidhoven 2',
      'Sterrenburg 4',
      'Dubbeldam 2',
      'Stadspolders 7',
      'Industriegebied West 0',
      'Verspreide bebouwing 1',
    ]);
  });

  it('grows: every half year knows more partners and ties than the one before', () => {
    const days = ['2024-01-01', '2024-07-01', '2025-01-01', '2025-07-01', '2026-01-01', '2026-07-01', TODAY];
    const counts = days.map((day) => file.collaborations.filter((tie) => aliveOn(tie, day)).length);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts[0]).toBeLessThan(30);
  });

  it('names no person and has no address but invented ones', () => {
    const texts = file.partners.flatMap((one) => [
      one.name,
      one.description,
      one.contactFunction,
      one.contactEmail,
      one.contactPhone,
      ...one.aliases,
    ]);
    const found = [...texts, ...file.activities.map((one) => one.name), ...file.meetings.map((one) => one.title)].flatMap((text) =>
      personalDataIn(text ?? ''),
    );
    expect(found).toEqual([]);
    expect(file.partners.filter((one) => one.contactEmail !== null && !one.contactEmail.endsWith('.example'))).toEqual([]);
  });

  it('marks what was invented as an example, and what was worked out as an estimate', () => {
    expect(new Set(file.partners.map((one) => one.origin))).toEqual(new Set(['import', 'example']));
    expect(new Set([...file.activities, ...file.collaborations, ...file.referrals, ...file.assessments].map((one) => one.origin))).toEqual(
      new Set(['example']),
    );
    const estimated = reference.figures.filter((figure) => figure.estimated);
    expect(new Set(estimated.map((figure) => `${figure.areaCode.slice(0, 2)} ${figure.indicator}`))).toEqual(
      new Set(['WK a_65_alleen', 'GM a_inw', 'GM a_65_oo', 'GM a_hh', 'GM a_1p_hh', 'GM a_verwed', 'GM a_65_alleen']),
    );
  });

  it('shows every row of the partner list, or says why not', () => {
    const shown = new Set(file.partners.filter((one) => one.origin === 'import').map((one) => one.name));
    const absent = facts('partners').filter((row) => !shown.has(cell(row, 'naam')) && LEFT_OUT[cell(row, 'naam')] === undefined);
    expect(absent.map((row) => cell(row, 'naam'))).toEqual(['Korfbalvereniging (niet bij naam genoemd)']);
    expect(shown.has('Korfbalvereniging Het Reeland')).toBe(true);
  });

  it('has borders that both sides know', () => {
    const borders = new Map(reference.wijken.map((wijk) => [wijk.code, wijk.borders]));
    const oneSided = reference.wijken.flatMap((wijk) => wijk.borders.filter((other) => !borders.get(other)?.includes(wijk.code)));
    expect(oneSided).toEqual([]);
  });
});

describe('The facts of Dordrecht', () => {
  const folder = process.env.WIJKWEB_FACTS ?? '';
  const at = (name: string): string => join(folder, name);

  it('are the published ones (set WIJKWEB_FACTS to the folder with the original files)', (context) => {
    if (folder === '' || !existsSync(at('wijken-dordrecht.csv'))) {
      console.warn(
        'NOT COMPARED: the facts of fixtures/networks/dordrecht/facts with the original files; set WIJKWEB_FACTS to their folder.',
      );
      context.skip('the original files are not here');
    }
    const value = new Map(reference.figures.map((figure) => [`${figure.areaCode} ${figure.indicator} ${figure.year}`, figure.value]));
    const wijken = readCsv(readFileSync(at('wijken-dordrecht.csv'), 'utf8'));
    const buurten = readCsv(readFileSync(at('buurten-dordrecht-2024.csv'), 'utf8'));
    const columns = [
      'a_inw',
      'a_65_oo',
      'a_hh',
      'a_1p_hh',
      'a_verwed',
      'g_hhgro',
      'bev_dich',
      'a_woning',
      'g_afs_hp',
      'g_afs_gs',
      'p_koopw',
    ];
    const claims = [
      ...wijken.flatMap((row) =>
        columns.map((column) => [`${cell(row, 'gwb_code')} ${column} ${cell(row, 'jaar')}`, cell(row, column)] as const),
      ),
      ...buurten.flatMap((row) =>
        ['a_inw', 'a_65_oo'].map((column) => [`${cell(row, 'gwb_code')} ${column} 2024`, cell(row, column)] as const),
      ),
    ];
    expect(claims.filter(([key, text]) => (text === '' ? value.has(key) : value.get(key) !== Number(text)))).toEqual([]);
    expect(facts('partners')).toEqual(readCsv(readFileSync(at('partners-dordrecht.csv'), 'utf8')));
  });
});

describe('A table in text', () => {
  it('refuses a row with a cell too many or too few', () => {
    expect(() => readTable('a | b\n1 | 2 | 3')).toThrow('3 cells under 2 heads');
    expect(() => readTable('a | b\n1')).toThrow('1 cells under 2 heads');
  });

  it('reads CSV with quotes, commas in quotes, and empty last cells', () => {
    expect(readCsv('a,b,c\n"x, ""y""",,\n1,2,3')).toEqual([
      { a: 'x, "y"', b: '', c: '' },
      { a: '1', b: '2', c: '3' },
    ]);
  });
});
