import { useId, useState } from 'react';
import type { DuplicatesQuery } from '../../api/gql/graphql.ts';
import { useCommandOutcome, useCurrentNetwork, useNetworkQuery, useViewer } from '../../api/index.ts';
import { usePutAside } from '../../state/putAside.ts';
import { useText } from '../../text/index.ts';
import { announce, Button, Dialog, PartnerMark } from '../../ui/index.ts';
import { DUPLICATES, MERGE_PARTNERS } from './directory.graphql.ts';
import { usePartnerWords } from './partnerWords.tsx';

type Claim = DuplicatesQuery['duplicates'][number];
type Candidate = Claim['a'];

function Face({ partner }: { readonly partner: Candidate }) {
  const words = usePartnerWords();
  const t = useText('partners');
  return (
    <span className="ww-partners-name">
      <PartnerMark kind={partner.kind} formality={partner.formality} colourGroup={partner.sectors[0]?.colourGroup ?? 'onbekend'} />
      <span>
        <strong>
          <bdi>{partner.name}</bdi>
        </strong>
        <br />
        <span className="ww-muted ww-small">
          {words.form(partner)} · {words.wijken(partner.worksIn)} ·{' '}
          {t('duplicates.facts', { ties: partner.tieCount, activities: partner.activityCount })}
        </span>
      </span>
    </span>
  );
}

function MergeDialog({ claim, onClose }: { readonly claim: Claim; readonly onClose: () => void }) {
  const richer = claim.b.tieCount > claim.a.tieCount ? claim.b : claim.a;
  const [stays, setStays] = useState(richer.id);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const merge = useCommandOutcome(MERGE_PARTNERS);
  const t = useText('partners');
  const common = useText('common');
  const name = useId();
  const submit = async () => {
    const [kept, other] = stays === claim.a.id ? [claim.a, claim.b] : [claim.b, claim.a];
    setBusy(true);
    const input = { id: kept.id, version: kept.version, otherId: other.id, otherVersion: other.version };
    const outcome = await merge(input, { label: t('duplicates.merged', { a: kept.name, b: other.name }) }).finally(() => setBusy(false));
    if (outcome.status === 'problems') setProblem(outcome.problems.map((found) => found.message).join(' '));
    else if (outcome.status !== 'failed') onClose();
  };
  return (
    <Dialog
      title={t('duplicates.mergeTitle')}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" busy={busy} onClick={() => void submit()}>
            {t('duplicates.merge')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </>
      }
    >
      <p>{t('duplicates.mergeText')}</p>
      <p role="alert" className="ww-field__problem">
        {problem}
      </p>
      <fieldset className="ww-partners-merge">
        <legend>{t('duplicates.stays')}</legend>
        {[claim.a, claim.b].map((partner) => (
          <label key={partner.id}>
            <input type="radio" name={name} checked={stays === partner.id} onChange={() => setStays(partner.id)} />
            <Face partner={partner} />
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}

/** Pairs with names that look alike: same, or other. The user decides; a merge can be undone. */
export function Duplicates() {
  const { network } = useCurrentNetwork();
  const { mayWrite } = useViewer();
  const state = useNetworkQuery(DUPLICATES, { networkId: network.id }, { pause: !mayWrite });
  const aside = usePutAside('dubbel');
  const [merging, setMerging] = useState<Claim | null>(null);
  const t = useText('partners');
  const keyOf = ({ a, b }: Claim) => [a.id, b.id].sort().join('+');
  const claims = (state.data?.duplicates ?? []).filter((claim) => !aside.has(keyOf(claim)));
  if (claims.length === 0) return null;
  return (
    <details className="ww-card ww-partners-duplicates ww-no-print">
      <summary>
        <h2>{t('duplicates.title', { count: claims.length })}</h2>
      </summary>
      <p>{t('duplicates.text')}</p>
      <ul>
        {claims.map((claim) => {
          const names = { a: claim.a.name, b: claim.b.name };
          return (
            // biome-ignore lint/a11y/useSemanticElements: a list item with its two buttons is one group.
            <li key={keyOf(claim)} role="group" aria-label={t('duplicates.pair', names)}>
              <Face partner={claim.a} />
              <Face partner={claim.b} />
              <span className="ww-row">
                <Button onClick={() => setMerging(claim)}>{t('duplicates.same')}</Button>
                <Button
                  variant="subtle"
                  onClick={() => {
                    aside.put(keyOf(claim));
                    announce(t('duplicates.dismissed', names));
                  }}
                >
                  {t('duplicates.other')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {merging !== null && <MergeDialog claim={merging} onClose={() => setMerging(null)} />}
    </details>
  );
}
