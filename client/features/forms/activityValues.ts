import type { Daypart } from '../../model/dayparts.ts';
import type { StoredActivity } from './ActivityForm.tsx';
import type { ChosenPartner } from './PartnerChoice.tsx';

/** What the activity form holds: text as typed, things as chosen. */
export interface ActivityValues {
  readonly name: string;
  readonly offers: readonly { readonly partner: ChosenPartner; readonly role: 'lead' | 'co' }[];
  readonly needIds: readonly string[];
  readonly serves: readonly string[];
  readonly targetGroupIds: readonly string[];
  readonly kind: string;
  readonly supportLevel: string;
  readonly dayparts: readonly Daypart[];
  readonly capacityPerWeek: string;
  readonly heldAt: ChosenPartner | null;
  readonly description: string;
  readonly since: string;
}

export const NEW_ACTIVITY: ActivityValues = {
  name: '',
  offers: [],
  needIds: [],
  serves: [],
  targetGroupIds: [],
  kind: '',
  supportLevel: '',
  dayparts: [],
  capacityPerWeek: '',
  heldAt: null,
  description: '',
  since: '',
};

export function activityValues(stored: StoredActivity): ActivityValues {
  return {
    name: stored.name,
    offers: stored.offers.map(({ partner, role }) => ({ partner, role })),
    needIds: stored.needs.map((need) => need.id),
    serves: stored.serves,
    targetGroupIds: stored.targetGroups.map((group) => group.id),
    kind: stored.kind?.id ?? '',
    supportLevel: stored.supportLevel === null || stored.supportLevel === undefined ? '' : String(stored.supportLevel),
    dayparts: stored.dayparts,
    capacityPerWeek: stored.capacityPerWeek === null || stored.capacityPerWeek === undefined ? '' : String(stored.capacityPerWeek),
    heldAt: stored.heldAt ?? null,
    description: stored.description ?? '',
    since: stored.since ?? '',
  };
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
/** What is no number goes as -1, so that the server says which numbers it takes. */
const count = (text: string) => (text.trim() === '' ? null : /^\d{1,6}$/.test(text.trim()) ? Number(text) : -1);

/** As the server asks for it; an offer that was there keeps its dates. */
export function activityInput(values: ActivityValues, stored: StoredActivity | null) {
  const dates = new Map(stored?.offers.map(({ partner, since, until }) => [partner.id, { since: since ?? null, until: until ?? null }]));
  return {
    name: values.name,
    offers: values.offers.map(({ partner, role }) => ({ partnerId: partner.id, role, ...dates.get(partner.id) })),
    needIds: [...values.needIds],
    serves: [...values.serves],
    targetGroupIds: [...values.targetGroupIds],
    kind: orNull(values.kind),
    supportLevel: count(values.supportLevel),
    dayparts: [...values.dayparts],
    capacityPerWeek: count(values.capacityPerWeek),
    heldAt: values.heldAt?.id ?? null,
    description: orNull(values.description),
    since: orNull(values.since),
  };
}

/** Only what differs from what was opened. */
export function changedActivity(values: ActivityValues, stored: StoredActivity) {
  const before = activityInput(activityValues(stored), stored);
  const now = activityInput(values, stored);
  return Object.fromEntries(
    Object.entries(now).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof typeof before])),
  );
}
