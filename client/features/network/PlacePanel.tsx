import { useMemo } from 'react';
import { factsOfPlace } from '../../model/networkFacts.ts';
import { COLOUR_GROUPS, FORMALITIES } from '../../model/picture.ts';
import { useFormat, useText } from '../../text/index.ts';
import { Trans } from '../../text/Trans.tsx';
import { Button, IconButton, LinkButton } from '../../ui/index.ts';
import { PartnerLine } from './PartnerPanel.tsx';
import { useBoard } from './useBoard.ts';

const MOST = 5;

interface BarsProps {
  readonly title: string;
  readonly rows: readonly { readonly key: string; readonly name: string; readonly count: number; readonly colour: string }[];
  readonly most: number;
}

function Bars({ title, rows, most }: BarsProps) {
  const format = useFormat();
  return (
    <section>
      <h3>{title}</h3>
      <ul className="ww-network-bars">
        {rows.map((row) => (
          <li key={row.key}>
            <span>{row.name}</span>
            <span className="ww-network-bars__bar" aria-hidden="true">
              <span style={{ inlineSize: `${(row.count / Math.max(1, most)) * 100}%`, background: row.colour }} />
            </span>
            <span className="ww-network-bars__count">{format.number(row.count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Actions({ place }: { readonly place: number }) {
  const t = useText('network');
  const { groups, open, setOpen, select } = useBoard();
  const key = groups.places[place]?.key ?? '';
  const isOpen = open === place;
  return (
    <div className="ww-row ww-no-print">
      <Button
        variant="primary"
        icon={isOpen ? 'minus' : 'plus'}
        onClick={() => {
          setOpen(isOpen ? '' : key);
          if (isOpen) select(key);
        }}
      >
        {t(isOpen ? 'place.close' : 'place.open')}
      </Button>
      {key.startsWith('WK') && <LinkButton to={`../dekking/${key}`}>{t('place.page')}</LinkButton>}
    </div>
  );
}

/** One tile: how many, which mix, where its ties lead, who is busiest. */
export function PlacePanel({ place }: { readonly place: number }) {
  const t = useText('network');
  const common = useText('common');
  const format = useFormat();
  const { picture, visible, groups, open, select, setOpen } = useBoard();
  const facts = useMemo(() => factsOfPlace(picture, visible, groups.of, place), [picture, visible, groups, place]);
  const name = groups.places[place]?.name ?? '';
  const towards = facts.towards
    .slice(0, MOST)
    .map(({ place: other, count }) => `${groups.places[other]?.name ?? ''} ${format.number(count)}`);
  const close = (): void => {
    setOpen('');
    select(null);
  };
  return (
    <>
      <div className="ww-network-panel__head">
        <h2 className="ww-network-panel__title">{name}</h2>
        <IconButton icon="close" label={t('partner.close', { name })} onClick={close} />
      </div>
      <p>
        <Trans
          t={t}
          i18nKey="place.bundle"
          values={{
            partners: t('count.partners', { count: facts.count }),
            inside: t('count.ties', { count: facts.inside }),
            outside: format.number(facts.outside),
          }}
          components={[<strong key="0" />]}
        />
      </p>
      {open === place && <p className="ww-muted ww-small">{t('place.opened')}</p>}
      <Actions place={place} />
      {facts.count === 0 && <p className="ww-muted">{t('place.empty')}</p>}
      {facts.busiest.length > 0 && open === place && <Busiest partners={facts.busiest} />}
      <Bars
        title={t('place.formTitle')}
        most={Math.max(0, ...Object.values(facts.formalities))}
        rows={FORMALITIES.map((each) => ({
          key: each,
          name: common(`formality.${each}`),
          count: facts.formalities[each] ?? 0,
          colour: 'var(--ww-ink-2)',
        }))}
      />
      <Bars
        title={t('place.sector')}
        most={Math.max(0, ...Object.values(facts.groups))}
        rows={COLOUR_GROUPS.filter((group) => (facts.groups[group] ?? 0) > 0).map((group) => ({
          key: group,
          name: common(`colourGroup.${group}`),
          count: facts.groups[group] ?? 0,
          colour: `var(--ww-${group})`,
        }))}
      />
      <section>
        <h3>{t('place.towards')}</h3>
        <p>{towards.length === 0 ? t('place.none') : format.list(towards)}</p>
      </section>
      {facts.busiest.length > 0 && open !== place && <Busiest partners={facts.busiest} />}
      {facts.withoutTies.length > 0 && (
        <section>
          <h3>{t('place.loose')}</h3>
          <p>{t('place.looseCount', { count: facts.withoutTies.length })}</p>
        </section>
      )}
    </>
  );
}

function Busiest({ partners }: { readonly partners: readonly number[] }) {
  const t = useText('network');
  const { visible } = useBoard();
  return (
    <section>
      <h3>{t('place.busiest')}</h3>
      <ul className="ww-network-list">
        {partners.slice(0, MOST).map((partner) => (
          <PartnerLine key={partner} partner={partner} detail={t('count.ties', { count: visible.degree[partner] ?? 0 })} />
        ))}
      </ul>
    </section>
  );
}
