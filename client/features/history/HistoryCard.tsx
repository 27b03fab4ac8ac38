import './history.css';
import { useState } from 'react';
import type { HistoryQuery } from '../../api/gql/graphql.ts';
import { useCurrentNetwork, useNetworkQuery, useUndo, useViewer } from '../../api/index.ts';
import { changedFields } from '../../model/changedFields.ts';
import { useFieldWords } from '../../state/fieldWords.ts';
import { useFormat, useText } from '../../text/index.ts';
import { Badge, Button, Failed, Loading } from '../../ui/index.ts';
import { HISTORY } from './history.graphql.ts';

type Line = HistoryQuery['changes']['edges'][number]['node'];
const PAGE = 10;
const MOST_FIELDS = 4;

/** What a line says: the kind of change, and for a change each field from what to what. */
function useLineWords() {
  const t = useText('history');
  const format = useFormat();
  const words = useFieldWords();
  return (line: Line): { readonly what: string; readonly details: readonly string[] } => {
    const fields = changedFields(line.before, line.after);
    const until = fields.find(({ field }) => field === 'until')?.after;
    const what = line.kind === 'end' ? t('kind.end', { date: typeof until === 'string' ? format.day(until) : '' }) : t(`kind.${line.kind}`);
    const shown = line.kind === 'change' || line.kind === 'undo' || line.kind === 'merge' ? fields : [];
    return {
      what,
      details: shown
        .slice(0, MOST_FIELDS)
        .map(({ field, before, after }) =>
          t('field', { field: words.label(field), before: words.value(field, before), after: words.value(field, after) }),
        ),
    };
  };
}

function HistoryLine({ line }: { readonly line: Line }) {
  const { mayWrite } = useViewer();
  const { undoCommand } = useUndo();
  const [busy, setBusy] = useState(false);
  const t = useText('history');
  const common = useText('common');
  const format = useFormat();
  const { what, details } = useLineWords()(line);
  const date = format.day(line.at);
  return (
    <li className="ww-history__line">
      <span className="ww-muted ww-small">{date}</span>
      <div>
        {what} {line.undone && <Badge>{t('undone')}</Badge>}
        {details.map((detail) => (
          <div key={detail} className="ww-small">
            <bdi>{detail}</bdi>
          </div>
        ))}
        <div className="ww-muted ww-small">
          <bdi>{t('by', { actor: line.actor })}</bdi>
        </div>
      </div>
      {mayWrite && !line.undone && line.kind !== 'undo' && (
        <Button
          variant="subtle"
          busy={busy}
          className="ww-no-print"
          aria-label={t('undoWhat', { what, date })}
          onClick={() => {
            setBusy(true);
            void undoCommand(line.commandId, `${line.title}: ${what.toLowerCase()}`).finally(() => setBusy(false));
          }}
        >
          {common('undo')}
        </Button>
      )}
    </li>
  );
}

function HistoryPage({ entityId, after }: { readonly entityId: string; readonly after: string | null }) {
  const { network } = useCurrentNetwork();
  const [more, setMore] = useState(false);
  const state = useNetworkQuery(HISTORY, { networkId: network.id, entityId, first: PAGE, after });
  const t = useText('history');
  if (state.status === 'loading')
    return (
      <li>
        <Loading />
      </li>
    );
  if (state.status === 'failed')
    return (
      <li>
        <Failed failure={state.failure} retry={state.retry} />
      </li>
    );
  const { edges, pageInfo } = state.data.changes;
  return (
    <>
      {after === null && edges.length === 0 && <li className="ww-muted">{t('none')}</li>}
      {edges.map(({ node }) => (
        <HistoryLine key={node.id} line={node} />
      ))}
      {pageInfo.hasNextPage &&
        (more ? (
          <HistoryPage entityId={entityId} after={pageInfo.endCursor ?? null} />
        ) : (
          <li>
            <Button onClick={() => setMore(true)}>{t('more')}</Button>
          </li>
        ))}
    </>
  );
}

/** What happened to one thing, newest first; each line can be turned back. */
export function HistoryCard({ entityId }: { readonly entityId: string }) {
  const t = useText('history');
  return (
    <section className="ww-card ww-history" aria-labelledby="history-title">
      <h2 id="history-title">{t('title')}</h2>
      <ul>
        <HistoryPage entityId={entityId} after={null} />
      </ul>
    </section>
  );
}
