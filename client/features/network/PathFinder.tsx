import { useMemo } from 'react';
import { at } from '../../model/picture.ts';
import { useText } from '../../text/index.ts';
import { Trans } from '../../text/Trans.tsx';
import { Button, Select } from '../../ui/index.ts';
import { PartnerLine } from './PartnerPanel.tsx';
import { useBoard } from './useBoard.ts';
import { usePartnerWords } from './useWords.ts';

function Answer({ from, to }: { readonly from: number; readonly to: number }) {
  const t = useText('network');
  const words = usePartnerWords();
  const { path, picture } = useBoard();
  if (!path) return <p>{t('path.none', { from: words.name(from), to: words.name(to) })}</p>;
  const [first, second] = path.partners;
  const level = words.level(at(picture.ties.kind, path.ties[0] ?? 0));
  if (path.partners.length === 2)
    return <p>{t('path.direct', { from: words.name(from), to: words.name(to), level: level.toLowerCase() })}</p>;
  return (
    <>
      <p>
        <Trans t={t} i18nKey="path.via" values={{ name: words.name(second ?? first ?? from) }} components={[<strong key="0" />]} />
      </p>
      <ol className="ww-network-list ww-network-path">
        {path.partners.map((partner, i) => (
          <PartnerLine
            key={partner}
            partner={partner}
            detail={i === 0 ? '' : words.level(at(picture.ties.kind, path.ties[i - 1] ?? 0)).toLowerCase()}
          />
        ))}
      </ol>
    </>
  );
}

/** "Wie kan mij voorstellen?": the shortest way over living ties from one partner to another. */
export function PathFinder({ from, onStop }: { readonly from: number; readonly onStop: () => void }) {
  const t = useText('network');
  const { picture, visible, pathTo, setPathTo } = useBoard();
  const options = useMemo(
    () =>
      picture.partners.ids
        .map((id, i) => ({ value: id, label: picture.partners.names[i] ?? '', row: i }))
        .filter(({ row }) => row !== from && at(visible.partners, row) === 1)
        .sort((a, b) => a.label.localeCompare(b.label)),
    [picture, visible, from],
  );
  return (
    <section className="ww-network-finder" aria-label={t('path.title')}>
      <h3>{t('path.title')}</h3>
      <Select
        label={t('path.to')}
        value={pathTo === null ? '' : (picture.partners.ids[pathTo] ?? '')}
        options={options}
        empty={t('path.choose')}
        onChange={setPathTo}
      />
      {pathTo !== null && <Answer from={from} to={pathTo} />}
      <Button
        variant="subtle"
        icon="close"
        onClick={() => {
          setPathTo('');
          onStop();
        }}
      >
        {t('path.stop')}
      </Button>
    </section>
  );
}
