import { useMemo } from 'react';
import { at, REFERRAL } from '../../model/picture.ts';
import { useFormat, useText } from '../../text/index.ts';
import { IconButton } from '../../ui/index.ts';
import { PartnerLine } from './PartnerPanel.tsx';
import { useBoard } from './useBoard.ts';
import { usePartnerWords } from './useWords.ts';

const MOST = 12;

function useDifference() {
  const { picture, visible, before } = useBoard();
  return useMemo(() => {
    const rows = (count: number, from: ArrayLike<number>, to: ArrayLike<number>, counts: (i: number) => boolean): number[] =>
      Array.from({ length: count }, (_, i) => i).filter((i) => at(to, i) === 1 && at(from, i) === 0 && counts(i));
    const was = before ?? visible;
    const isTie = (i: number): boolean => at(picture.ties.kind, i) !== REFERRAL;
    const all = (): boolean => true;
    return {
      partnersCame: rows(picture.partners.count, was.partners, visible.partners, all),
      partnersWent: rows(picture.partners.count, visible.partners, was.partners, all),
      tiesCame: rows(picture.ties.count, was.ties, visible.ties, isTie),
      tiesWent: rows(picture.ties.count, visible.ties, was.ties, isTie),
    };
  }, [picture, visible, before]);
}

function PartnersList({ title, partners }: { readonly title: string; readonly partners: readonly number[] }) {
  const t = useText('network');
  const words = usePartnerWords();
  return (
    <section>
      <h3>
        {title} {partners.length}
      </h3>
      {partners.length === 0 && <p className="ww-muted">{t('time.nothing')}</p>}
      <ul className="ww-network-list">
        {partners.slice(0, MOST).map((partner) => (
          <PartnerLine key={partner} partner={partner} detail={words.place(partner)} />
        ))}
      </ul>
      {partners.length > MOST && <p className="ww-muted">{t('time.more', { count: partners.length - MOST })}</p>}
    </section>
  );
}

function TiesList({ title, ties }: { readonly title: string; readonly ties: readonly number[] }) {
  const t = useText('network');
  const words = usePartnerWords();
  const { picture } = useBoard();
  return (
    <section>
      <h3>
        {title} {ties.length}
      </h3>
      {ties.length === 0 && <p className="ww-muted">{t('time.nothing')}</p>}
      <ul className="ww-network-news">
        {ties.slice(0, MOST).map((tie) => (
          <li key={tie}>
            <bdi>{t('time.pair', { a: words.name(at(picture.ties.from, tie)), b: words.name(at(picture.ties.to, tie)) })}</bdi>
            <small>{words.level(at(picture.ties.kind, tie))}</small>
          </li>
        ))}
      </ul>
      {ties.length > MOST && <p className="ww-muted">{t('time.more', { count: ties.length - MOST })}</p>}
    </section>
  );
}

/** What came and went between two days; the picture shows the same with a halo and dashes. */
export function ComparePanel() {
  const t = useText('network');
  const format = useFormat();
  const { compareWith, setCompareWith, date } = useBoard();
  const difference = useDifference();
  return (
    <>
      <div className="ww-network-panel__head">
        <h2 className="ww-network-panel__title">{t('time.compareTitle')}</h2>
        <IconButton icon="close" label={t('time.compareStop')} onClick={() => setCompareWith('')} />
      </div>
      <p>{t('time.compareText', { from: format.dayLong(compareWith), to: format.dayLong(date) })}</p>
      <PartnersList title={t('time.partnersCame')} partners={difference.partnersCame} />
      <PartnersList title={t('time.partnersWent')} partners={difference.partnersWent} />
      <TiesList title={t('time.tiesCame')} ties={difference.tiesCame} />
      <TiesList title={t('time.tiesWent')} ties={difference.tiesWent} />
    </>
  );
}
