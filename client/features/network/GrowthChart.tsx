import { dayInMonth, type GrowthMonth, monthOf } from '../../model/networkTimeline.ts';
import { dateOf, dayOf } from '../../model/picture.ts';
import { useFormat, useText } from '../../text/index.ts';
import type { MeetingMark } from './useNetworkData.ts';

const [WIDTH, HEIGHT] = [600, 40];

interface GrowthChartProps {
  readonly months: readonly GrowthMonth[];
  readonly meetings: readonly MeetingMark[];
}

/** The years along the foot, not closer than there is room for. */
function yearsOf(first: number, last: number): number[] {
  const years: number[] = [];
  const step = Math.max(1, Math.ceil((last - first) / 12 / 8));
  for (let year = Math.ceil(first / 12); year * 12 <= last; year += step) years.push(year);
  return years;
}

/** How many partners there were, month by month, with a triangle for every meeting. */
export function GrowthChart({ months, meetings }: GrowthChartProps) {
  const t = useText('network');
  const format = useFormat();
  const [first, last] = [months[0], months[months.length - 1]];
  if (!first || !last) return null;
  const most = Math.max(1, ...months.map((month) => month.partners));
  const span = Math.max(1, last.month - first.month);
  const x = (month: number): number => ((month - first.month) / span) * WIDTH;
  const y = (partners: number): number => HEIGHT - (partners / most) * (HEIGHT - 4);
  const steps = months.map((month, i) => `${i === 0 ? '' : `H${x(month.month).toFixed(1)}`}V${y(month.partners).toFixed(1)}`).join('');
  const label = t('time.chart', {
    first: t('count.partners', { count: first.partners }),
    from: format.day(dateOf(dayInMonth(first.month))),
    last: t('count.partners', { count: last.partners }),
    to: format.day(dateOf(dayInMonth(last.month))),
  });
  return (
    <div className="ww-network-growth">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
        <path className="ww-network-growth__area" d={`M0 ${HEIGHT}${steps}V${HEIGHT}Z`} />
      </svg>
      <div className="ww-network-growth__foot" aria-hidden="true">
        {yearsOf(first.month, last.month).map((year) => (
          <span key={year} style={{ insetInlineStart: `${(x(year * 12) / WIDTH) * 100}%` }}>
            {year}
          </span>
        ))}
        {meetings.map((meeting) => {
          const month = monthOf(dayOf(meeting.date, 0)) + (dayOf(meeting.date, 0) % 100) / 31;
          if (month < first.month || month > last.month + 1) return null;
          return (
            <i
              key={meeting.id}
              className="ww-network-growth__meeting"
              title={t('time.meetingOn', { title: meeting.title, date: format.day(meeting.date) })}
              style={{ insetInlineStart: `${Math.min(100, (x(month) / WIDTH) * 100)}%` }}
            />
          );
        })}
      </div>
      {meetings.length > 0 && (
        <span className="ww-network-growth__key" aria-hidden="true">
          {t('time.meeting')}
        </span>
      )}
    </div>
  );
}
