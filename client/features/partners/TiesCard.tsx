import { Link, useNavigate } from 'react-router';
import { useCurrentNetwork, useViewer } from '../../api/index.ts';
import { tieRings, twoLines } from '../../model/tieRings.ts';
import { useForms } from '../../state/forms.ts';
import { useFormat, useText } from '../../text/index.ts';
import { Button, CountBadge, ExampleBadge, PartnerMark } from '../../ui/index.ts';
import type { ProfilePartner } from './ProfileHead.tsx';
import { RowMenu } from './RowMenu.tsx';

const LEVELS = ['5', '4', '3', '2', '1'] as const;
const WIDTHS: readonly number[] = [1, 1.8, 1, 2, 3.5, 5.5];

type Tie = ProfilePartner['collaborations'][number];
interface Props {
  readonly partner: ProfilePartner;
}

function otherOf(tie: Tie, partnerId: string) {
  return tie.from.id === partnerId ? tie.to : tie.from;
}

/** The picture. Everything in it stands in the list too; for a mouse the marks are a shortcut. */
function RingsPicture({ partner }: Props) {
  const { network } = useCurrentNetwork();
  const navigate = useNavigate();
  const t = useText('partners');
  const common = useText('common');
  const format = useFormat();
  const ties = new Map(partner.collaborations.map((tie) => [tie.id, tie]));
  const rings = tieRings(partner.collaborations);
  const counts = LEVELS.map((level) => ({
    level: common(`level.${level}`).toLowerCase(),
    count: partner.collaborations.filter((tie) => String(tie.level) === level).length,
  }));
  const said = t('ties.picture', {
    name: partner.name,
    count: partner.collaborations.length,
    levels: format.list(counts.filter(({ count }) => count > 0).map((line) => t('ties.levelCount', line))),
  });
  const { width, height, radii, places } = rings;
  return (
    <svg className="ww-rings" viewBox={`${-width / 2} ${-height / 2 - 8} ${width} ${height + 16}`} role="img" aria-label={said}>
      {radii.map(([rx, ry]) => (
        <ellipse key={rx} rx={rx} ry={ry} className="ww-rings__ring" />
      ))}
      {places.map(({ id, x, y }) => {
        const level = ties.get(id)?.level ?? 1;
        return (
          <line
            key={id}
            x1={0}
            y1={0}
            x2={x}
            y2={y}
            className="ww-rings__tie"
            strokeWidth={WIDTHS[level]}
            strokeDasharray={level === 1 ? '2 4' : undefined}
          />
        );
      })}
      {places.map(({ id, x, y }) => {
        const tie = ties.get(id);
        if (tie === undefined) return null;
        const other = otherOf(tie, partner.id);
        const lines = twoLines(other.name);
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse inside an image; the list has the links.
          <g
            key={id}
            transform={`translate(${x} ${y})`}
            className="ww-rings__node"
            onClick={() => void navigate(`/${encodeURIComponent(network.id)}/partners/${encodeURIComponent(other.id)}`)}
          >
            <g transform="translate(-14 -14)">
              <PartnerMark {...other} size={28} />
            </g>
            <text y={y < -10 ? -20 - 14 * (lines.length - 1) : 27} className="ww-rings__name">
              {lines.map((line, row) => (
                <tspan key={line} x={0} dy={row === 0 ? 0 : 14}>
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
      <g transform="translate(-24 -24)">
        <PartnerMark
          kind={partner.kind}
          formality={partner.formality}
          colourGroup={partner.sectors[0]?.colourGroup ?? 'onbekend'}
          size={48}
        />
      </g>
    </svg>
  );
}

function TieLine({ tie, partner }: Props & { readonly tie: Tie }) {
  const { network } = useCurrentNetwork();
  const { mayWrite } = useViewer();
  const forms = useForms();
  const t = useText('partners');
  const other = otherOf(tie, partner.id);
  const name = t('ties.tieName', { a: partner.name, b: other.name });
  return (
    <li className="ww-profile-line">
      <PartnerMark {...other} />
      <Link to={`/${encodeURIComponent(network.id)}/partners/${encodeURIComponent(other.id)}`} className="ww-partners-link">
        <bdi>{other.name}</bdi>
      </Link>
      {mayWrite && (
        <span className="ww-no-print">
          <RowMenu
            name={name}
            onEdit={() => void forms.open({ kind: 'collaboration', collaborationId: tie.id })}
            onEnd={() => void forms.open({ kind: 'end', what: 'collaboration', id: tie.id, version: tie.version, name })}
            onRemove={() => void forms.open({ kind: 'remove', what: 'collaboration', id: tie.id, version: tie.version, name })}
          />
        </span>
      )}
    </li>
  );
}

/** With whom this partner works, and how closely: a picture and, equal to it, a list. */
export function TiesCard({ partner }: Props) {
  const { mayWrite } = useViewer();
  const forms = useForms();
  const t = useText('partners');
  const common = useText('common');
  const ties = partner.collaborations;
  const left = tieRings(ties).left;
  return (
    <section className="ww-card ww-profile-ties" aria-labelledby="ties-title">
      <div className="ww-profile-card-head">
        <h2 id="ties-title">
          {t('ties.title')} <CountBadge count={ties.length} /> {ties.some((tie) => tie.origin === 'example') && <ExampleBadge />}
        </h2>
        {mayWrite && (
          <Button icon="plus" onClick={() => void forms.open({ kind: 'collaboration', fromId: partner.id })}>
            {t('ties.add')}
          </Button>
        )}
      </div>
      {ties.length === 0 ? (
        <p className="ww-muted">{t('ties.none')}</p>
      ) : (
        <>
          <p className="ww-muted ww-small">{t('ties.text')}</p>
          <RingsPicture partner={partner} />
          {left > 0 && <p className="ww-muted ww-small">{t('ties.rest', { count: ties.length - left })}</p>}
          <details className="ww-profile-tie-list" open={window.innerWidth < 1280}>
            <summary>{t('ties.asList')}</summary>
            {LEVELS.map((level) => {
              const members = ties.filter((tie) => String(tie.level) === level);
              if (members.length === 0) return null;
              return (
                <div key={level}>
                  <h3>
                    <span className={`ww-tie-sample ww-tie-sample--${level}`} aria-hidden="true" /> {common(`level.${level}`)}
                  </h3>
                  <ul>
                    {members.map((tie) => (
                      <TieLine key={tie.id} tie={tie} partner={partner} />
                    ))}
                  </ul>
                </div>
              );
            })}
          </details>
        </>
      )}
    </section>
  );
}
