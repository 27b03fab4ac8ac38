import { useQuery } from 'urql';
import { type Conflict, useConflict } from '../../api/conflict.ts';
import { graphql } from '../../api/index.ts';
import { useFieldWords } from '../../state/fieldWords.ts';
import { useFormat, useText } from '../../text/index.ts';
import { Button, Dialog } from '../../ui/index.ts';

const LAST_CHANGE = graphql(`
  query ConflictDialogLastChange($networkId: ID!, $entityId: ID!) {
    changes(networkId: $networkId, entityId: $entityId, first: 1) {
      edges { node { at actor } }
    }
  }
`);

function Version({
  title,
  when,
  lines,
}: {
  readonly title: string;
  readonly when: string;
  readonly lines: readonly (readonly [string, string])[];
}) {
  return (
    <section className="ww-shell-version" aria-label={title}>
      <h3>{title}</h3>
      <dl>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p className="ww-muted ww-small">{when}</p>
    </section>
  );
}

function ConflictQuestion({ conflict }: { readonly conflict: Conflict }) {
  const t = useText('shell');
  const format = useFormat();
  const words = useFieldWords();
  const { networkId, entityId, rows } = conflict;
  const [{ data }] = useQuery({ query: LAST_CHANGE, variables: { networkId, entityId }, requestPolicy: 'network-only' });
  const last = data?.changes.edges[0]?.node;
  const when = last === undefined ? '' : t('conflict.when', { time: format.time(last.at), actor: last.actor });
  return (
    <Dialog
      title={t('conflict.title')}
      mustChoose
      onClose={() => {}}
      footer={
        <>
          <Button variant="primary" onClick={() => conflict.answer('keep')}>
            {t('conflict.keep')}
          </Button>
          <Button onClick={() => conflict.answer('take')}>{t('conflict.take')}</Button>
        </>
      }
    >
      <p>{t('conflict.text')}</p>
      {rows.length === 0 && <p>{t('conflict.same')}</p>}
      <div className="ww-shell-versions">
        <Version
          title={t('conflict.stored')}
          when={when}
          lines={rows.map((row) => [words.label(row.field), words.value(row.field, row.stored)] as const)}
        />
        <Version
          title={t('conflict.mine')}
          when={t('conflict.now')}
          lines={rows.map((row) => [words.label(row.field), words.value(row.field, row.mine)] as const)}
        />
      </div>
    </Dialog>
  );
}

/** "Iemand was je net voor": both versions side by side. Nothing is overwritten before the user has chosen. */
export function ConflictDialog() {
  const { conflict } = useConflict();
  return conflict === null ? null : <ConflictQuestion key={conflict.entityId} conflict={conflict} />;
}
