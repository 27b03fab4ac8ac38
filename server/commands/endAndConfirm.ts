import type { IsoDate, Provenance, Span } from '../domain/records.ts';
import type { Transaction } from '../store/store.ts';
import type { InputCheck } from './checkInput.ts';

/** Ended: from `on` it is no longer so. Ending twice moves the day. */
export function endedOn(on: IsoDate) {
  return <R extends Span>(current: R, _tx: Transaction, check: InputCheck): R => {
    if (current.since !== null && on < current.since) check.report('on', 'DATE_ORDER', { since: current.since });
    return { ...current, until: on };
  };
}

/** Still so on a day; an older day than the last one changes nothing. */
export function confirmedOn(on: IsoDate) {
  return <R extends Provenance>(current: R): R => {
    const newest = current.lastConfirmedOn !== null && current.lastConfirmedOn > on ? current.lastConfirmedOn : on;
    return { ...current, lastConfirmedOn: newest };
  };
}
