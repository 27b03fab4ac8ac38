import type { CommandDeps } from '../commands/runCommand.ts';
import { type Action, may as mayDo, type Viewer } from '../domain/policy.ts';
import type { IsoDate, IsoDateTime } from '../domain/records.ts';
import type { ChangeLine } from '../store/changeLog.ts';
import type { CoverageListsKeeper } from '../store/coverageLists.ts';
import type { PictureListsKeeper } from '../store/pictureLists.ts';
import type { ReferenceProvider } from '../store/reference.ts';
import type { Store } from '../store/store.ts';
import { createLoaders, type Loaders } from './loaders.ts';

export type Language = 'nl' | 'en';

/** What lives as long as the server. */
export interface Services {
  readonly store: Store;
  readonly reference: ReferenceProvider;
  readonly coverageLists: CoverageListsKeeper;
  readonly pictureLists: PictureListsKeeper;
  readonly onCommitted: CommandDeps['onCommitted'];
  readonly changesOf: ChangeSource;
  readonly clock: () => Date;
}

/** Every change of a network after a seq, as the log has them; ends when the reader stops. */
export type ChangeSource = (networkId: string, afterSeq: number) => AsyncIterableIterator<{ readonly networkChanged: ChangeLine }>;

/** What lives as long as one request. */
export interface Context extends Services {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly now: IsoDateTime;
  readonly today: IsoDate;
  readonly loaders: Loaders;
  readonly may: (action: Action, networkId: string) => boolean;
  /** For commands. */
  readonly deps: CommandDeps;
}

export function createContext(services: Services, viewer: Viewer, language: Language): Context {
  const now = services.clock().toISOString();
  const reference = onceARequest(services.reference);
  return {
    ...services,
    reference,
    viewer,
    language,
    now,
    today: dayInNetherlands(services.clock()),
    loaders: createLoaders({ store: services.store, reference }),
    may: (action, networkId) => mayDo(viewer, action, networkId),
    deps: { store: services.store, viewer, now, onCommitted: services.onCommitted },
  };
}

/** The reference data is looked up once a request, however many things of a page ask for it. */
function onceARequest(provider: ReferenceProvider): ReferenceProvider {
  let words: ReturnType<ReferenceProvider['get']> | undefined;
  return {
    get() {
      words ??= provider.get();
      return words;
    },
  };
}

const dutchDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The calendar day in the Netherlands: just after midnight it is there a day later than in UTC. */
function dayInNetherlands(moment: Date): IsoDate {
  return dutchDay.format(moment);
}
