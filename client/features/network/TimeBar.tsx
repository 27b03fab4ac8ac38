import { useEffect, useMemo, useRef, useState } from 'react';
import { dayInMonth, type GrowthMonth, growth, monthOf } from '../../model/networkTimeline.ts';
import { dateOf, dayOf } from '../../model/picture.ts';
import { today } from '../../state/today.ts';
import { useFormat, useText } from '../../text/index.ts';
import { Button, IconButton, Popover, TextField } from '../../ui/index.ts';
import { GrowthChart } from './GrowthChart.tsx';
import { useBoard } from './useBoard.ts';
import { useMeetings } from './useNetworkData.ts';

const PLAY_MS = 400;
const WRITE_MS = 220;

/** The day a month of the slider stands for: its end, or today in the last one. */
function dateOfMonth(month: number, last: GrowthMonth | undefined): string {
  return last && month >= last.month ? today() : dateOf(dayInMonth(month));
}

/** The day on the slider: seen at once while sliding, in the address a moment later. */
function useDay(months: readonly GrowthMonth[]) {
  const { date, filters, patch, setPreview } = useBoard();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const last = months[months.length - 1];
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  const set = (month: number): void => {
    const next = dateOfMonth(month, last);
    const asOf = last && month >= last.month ? null : next;
    setPreview(next);
    clearTimeout(timer.current ?? undefined);
    timer.current = setTimeout(() => {
      if (filters.asOf !== asOf) patch({ asOf });
      setPreview(null);
    }, WRITE_MS);
  };
  return { month: monthOf(dayOf(date, 0)), set };
}

function usePlay(months: readonly GrowthMonth[], month: number, set: (month: number) => void) {
  const [playing, setPlaying] = useState(false);
  const [first, last] = [months[0]?.month ?? 0, months[months.length - 1]?.month ?? 0];
  const here = useRef(month);
  here.current = month;
  const step = useRef(set);
  step.current = set;
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => {
      const next = here.current + Math.max(1, Math.round((last - first) / 60));
      step.current(Math.min(last, next));
      if (next >= last) setPlaying(false);
    }, PLAY_MS);
    return () => clearInterval(timer);
  }, [playing, first, last]);
  const toggle = (): void => {
    if (!playing && month >= last) set(first);
    setPlaying(!playing);
  };
  return { playing, toggle };
}

function Compare() {
  const t = useText('network');
  const { compareWith, setCompareWith, date } = useBoard();
  const yearAgo = dateOf(dayOf(date, 0) - 10_000);
  const [day, setDay] = useState(yearAgo);
  if (compareWith !== '') {
    return (
      <Button variant="subtle" icon="close" onClick={() => setCompareWith('')}>
        {t('time.compareStop')}
      </Button>
    );
  }
  return (
    <Popover name={t('time.compare')} label={t('time.compare')} variant="subtle" align="end" className="ww-network-time__compare">
      {(close) => (
        <form
          className="ww-network-more"
          onSubmit={(event) => {
            event.preventDefault();
            setCompareWith(day);
            close();
          }}
        >
          <TextField label={t('time.compareWith')} type="date" value={day} max={date} onChange={setDay} required />
          <Button variant="primary" type="submit">
            {t('time.go')}
          </Button>
        </form>
      )}
    </Popover>
  );
}

interface ZoomProps {
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
}

function Zoom({ zoomBy, fit }: ZoomProps) {
  const t = useText('network');
  return (
    <fieldset className="ww-network-zoom ww-no-print">
      <legend className="ww-hidden-text">{t('zoom.label')}</legend>
      <IconButton icon="minus" label={t('zoom.out')} onClick={() => zoomBy(1 / 1.35)} />
      <IconButton icon="plus" label={t('zoom.in')} onClick={() => zoomBy(1.35)} />
      <IconButton icon="fit" label={t('zoom.fit')} onClick={fit} />
    </fieldset>
  );
}

/** Any day of the network, how it grew until then, and two days beside each other. */
export function TimeBar({ zoom }: { readonly zoom: ZoomProps | null }) {
  const t = useText('network');
  const format = useFormat();
  const { picture, visible, date } = useBoard();
  const meetings = useMeetings();
  const months = useMemo(() => growth(picture, dayOf(today(), 0)), [picture]);
  const { month, set } = useDay(months);
  const { playing, toggle } = usePlay(months, month, set);
  const [first, last] = [months[0]?.month ?? month, months[months.length - 1]?.month ?? month];
  return (
    <section className="ww-network-time" aria-label={t('time.label')}>
      <IconButton
        className="ww-network-time__play"
        icon={playing ? 'pause' : 'play'}
        label={playing ? t('time.pause') : t('time.play')}
        onClick={toggle}
      />
      <div className="ww-network-time__line">
        <GrowthChart months={months} meetings={meetings} />
        <input
          type="range"
          aria-label={t('time.label')}
          aria-valuetext={t('time.value', { date: format.dayLong(date), partners: t('count.partners', { count: visible.partnerCount }) })}
          min={first}
          max={Math.max(first + 1, last)}
          step={1}
          value={Math.min(Math.max(month, first), last)}
          onChange={(event) => set(Number(event.target.value))}
        />
      </div>
      <div className="ww-network-time__day">
        <strong>{format.day(date)}</strong>
        <Compare />
      </div>
      {zoom && <Zoom {...zoom} />}
    </section>
  );
}
