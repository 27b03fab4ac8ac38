import { expect, it } from 'vitest';
import type { ReferenceData } from '../../server/domain/records.ts';
import { createReferenceProvider, putReference, readBuurten } from '../../server/store/reference.ts';
import { eachEngine } from '../support/stores.ts';

const words = (id: string) => ({ id, nameNl: id, nameEn: id });
const wijk = (code: string, gemeenteCode: string) => ({ code, name: code, gemeenteCode, borders: [], tileX: null, tileY: null });

/** One need, two wijken and a buurt, in the theme, gemeente and wijk that are named. */
function reference(themeId: string, gemeenteCode: string, wijkCode: string): ReferenceData {
  return {
    gemeenten: ['GM9901', 'GM9902'].map((code) => ({ code, name: code })),
    wijken: [wijk('WK990101', gemeenteCode), wijk('WK990102', 'GM9901')],
    buurten: [{ code: 'BU99010101', name: 'Hoek', wijkCode }],
    themes: ['T1', 'T2'].map((id, order) => ({ ...words(id), order })),
    needs: [{ ...words('N01'), themeId, definition: null, level: null, indicator: null }],
    figures: [],
    targetGroups: [],
    sectors: [],
    activityKinds: [],
  };
}

eachEngine('reference data', (openTestStore) => {
  it('moves a need, a wijk and a buurt that belong elsewhere since the last time, and everybody sees it', async () => {
    const store = await openTestStore();
    const provider = createReferenceProvider(store);
    await store.write((tx) => putReference(tx, reference('T1', 'GM9901', 'WK990101')));
    expect((await provider.get()).needs.map((need) => need.themeId)).toEqual(['T1']);
    await store.write((tx) => putReference(tx, reference('T2', 'GM9902', 'WK990102')));
    const { needs, wijken } = await provider.get();
    expect(needs.map((need) => need.themeId)).toEqual(['T2']);
    expect(wijken.map((one) => one.gemeenteCode)).toEqual(['GM9902', 'GM9901']);
    expect(await store.read((tx) => readBuurten(tx, 'WK990101'))).toEqual([]);
    expect(await store.read((tx) => readBuurten(tx, 'WK990102'))).toEqual([{ code: 'BU99010101', name: 'Hoek' }]);
  });
});
