import { Link } from 'react-router';
import type { ReferralOptionsQuery } from '../../api/gql/graphql.ts';
import { useCurrentNetwork, useNetworkQuery, useViewer } from '../../api/index.ts';
import { DAYS, type Daypart, PARTS_OF_DAY } from '../../model/dayparts.ts';
import { useForms } from '../../state/forms.ts';
import { useViewParam } from '../../state/urlState.ts';
import { useFormat, useText } from '../../text/index.ts';
import { useDaypartWords } from '../../text/useDaypartWords.ts';
import { Badge, ExampleBadge, Failed, Icon, IconButton, LinkButton, Loading, PartnerMark, Select } from '../../ui/index.ts';
import type { ProfilePartner } from './ProfileHead.tsx';
import { REFERRAL_OPTIONS } from './profile.graphql.ts';

type Option = ReferralOptionsQuery['referralOptions'][number];
const DAYPARTS: readonly Daypart[] = DAYS.flatMap((day) => PARTS_OF_DAY.map((part) => `${day}_${part}` as const));

interface Question {
  readonly needId: string;
  readonly wijkCode: string;
  readonly groupId: string;
  readonly daypart: Daypart | '';
}

/** The question stands in the address: a link asks a colleague the same. What is not known there falls back. */
function useQuestion(partner: ProfilePartner) {
  const { network, taxonomy } = useCurrentNetwork();
  const [need, setNeed] = useViewParam('hulp', '');
  const [wijk, setWijk] = useViewParam('in', partner.worksIn[0]?.wijk.code ?? network.wijken[0]?.code ?? '');
  const [group, setGroup] = useViewParam('voor', '');
  const [daypart, setDaypart] = useViewParam('wanneer', '');
  const question: Question = {
    needId: network.needs.some(({ id }) => id === need) ? need : '',
    wijkCode: network.wijken.some(({ code }) => code === wijk) ? wijk : (network.wijken[0]?.code ?? ''),
    groupId: taxonomy.targetGroups.some(({ id }) => id === group) ? group : '',
    daypart: DAYPARTS.find((known) => known === daypart) ?? '',
  };
  return { question, setNeed, setWijk, setGroup, setDaypart };
}

function QuestionFields({ asked }: { readonly asked: ReturnType<typeof useQuestion> }) {
  const { network, taxonomy } = useCurrentNetwork();
  const { question } = asked;
  const format = useFormat();
  const t = useText('partners');
  const common = useText('common');
  const themes = new Map(network.themes.map((theme) => [theme.id, format.name(theme)]));
  const needs = network.needs.map((need) => ({ value: need.id, label: format.name(need), group: themes.get(need.themeId) ?? '' }));
  const dayparts = DAYS.flatMap((day) =>
    PARTS_OF_DAY.map((part) => ({ value: `${day}_${part}` as Daypart, label: `${common(`day.${day}`)} ${common(`partOfDay.${part}`)}` })),
  );
  return (
    <div className="ww-referral-question ww-no-print">
      <Select
        label={t('referral.need')}
        value={question.needId}
        options={needs}
        empty={t('referral.chooseNeed')}
        onChange={(need) => asked.setNeed(need)}
      />
      <Select
        label={t('referral.wijk')}
        value={question.wijkCode}
        options={network.wijken.map((wijk) => ({ value: wijk.code, label: wijk.name }))}
        onChange={(wijk) => asked.setWijk(wijk)}
      />
      <Select
        label={t('referral.group')}
        value={question.groupId}
        options={taxonomy.targetGroups.map((group) => ({ value: group.id, label: format.name(group) }))}
        empty={t('referral.everyone')}
        onChange={(group) => asked.setGroup(group)}
      />
      <Select
        label={t('referral.daypart')}
        value={question.daypart}
        options={dayparts}
        empty={t('referral.anytime')}
        onChange={(daypart) => asked.setDaypart(daypart)}
      />
    </div>
  );
}

function useReferralWords(wijkName: string) {
  const { network } = useCurrentNetwork();
  const format = useFormat();
  const t = useText('partners');
  const wijken = new Map(network.wijken.map((wijk) => [wijk.code, wijk.name]));
  return {
    how: (option: Option) => {
      if (option.steps === 0) return t('referral.known');
      if (option.steps === null || option.steps === undefined) return t('referral.noPath');
      return t('referral.via', { names: format.list(option.via.map((partner) => partner.name)) });
    },
    far: (option: Option) =>
      option.reach === 'bordering'
        ? t('referral.bordering', { wijk: wijkName })
        : option.reach === 'elsewhere'
          ? t('referral.elsewhere', { wijk: wijkName })
          : '',
    where: (option: Option) => {
      if (option.reach === 'same_wijk') return wijkName;
      if (option.reach === 'citywide') return t('everywhere', { place: network.gemeenten.map((gemeente) => gemeente.name).join(', ') });
      const names = option.wijkCodes.map((code) => wijken.get(code) ?? code);
      return names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : format.list(names);
    },
  };
}

interface OptionItemProps {
  readonly option: Option;
  readonly partnerId: string;
  readonly question: Question;
  readonly wijkName: string;
}

function OptionItem({ option, partnerId, question, wijkName }: OptionItemProps) {
  const { network } = useCurrentNetwork();
  const { mayWrite } = useViewer();
  const forms = useForms();
  const format = useFormat();
  const t = useText('partners');
  const common = useText('common');
  const when = useDaypartWords();
  const words = useReferralWords(wijkName);
  const { partner, supportLevel, lastConfirmedOn } = option;
  return (
    <li className="ww-referral-option">
      <PartnerMark {...partner} size={30} />
      <div className="ww-referral-option__who">
        <Link to={`/${encodeURIComponent(network.id)}/partners/${encodeURIComponent(partner.id)}`} className="ww-partners-link">
          <bdi>{partner.name}</bdi>
        </Link>{' '}
        – <bdi>{option.activityName}</bdi> {option.origin === 'example' && <ExampleBadge />}
        <p className="ww-muted ww-small">
          <bdi>{words.how(option)}</bdi> {words.far(option)}
        </p>
      </div>
      <p className="ww-small">
        {words.where(option)}
        <br />
        <span className="ww-muted">{option.dayparts.length === 0 ? t('referral.onCall') : when(option.dayparts)}</span>
      </p>
      <p className="ww-small">
        {supportLevel === null || supportLevel === undefined ? t('referral.rungUnknown') : common('rungNumber', { rung: supportLevel })}
        <br />
        {option.stale ? (
          <Badge tone="warn">
            <Icon name="clock" size={14} />{' '}
            {lastConfirmedOn ? t('referral.old', { date: format.day(lastConfirmedOn) }) : t('referral.unconfirmed')}
          </Badge>
        ) : (
          lastConfirmedOn && <span className="ww-muted">{format.day(lastConfirmedOn)}</span>
        )}
      </p>
      {mayWrite && (
        <IconButton
          icon="pencil"
          className="ww-no-print"
          label={t('referral.recordWho', { name: partner.name })}
          onClick={() =>
            void forms.open({
              kind: 'referral',
              fromId: partnerId,
              toId: partner.id,
              needId: question.needId,
              wijkCode: question.wijkCode,
            })
          }
        />
      )}
    </li>
  );
}

function Nobody({ question, wijkName }: { readonly question: Question; readonly wijkName: string }) {
  const { network } = useCurrentNetwork();
  const t = useText('partners');
  const narrowed = question.groupId !== '' || question.daypart !== '';
  return (
    <div className="ww-referral-none" role="status">
      <p>
        <span className="ww-referral-none__ring" aria-hidden="true">
          0 ○
        </span>{' '}
        <strong>{narrowed ? t('referral.nobodyHere', { wijk: wijkName }) : t('referral.nobody')}</strong>{' '}
        {narrowed ? t('referral.nobodyOther') : t('referral.nobodyNext', { wijk: wijkName })}
      </p>
      <LinkButton to={`/${encodeURIComponent(network.id)}/dekking/${encodeURIComponent(question.wijkCode)}`}>
        {t('referral.toCoverage', { wijk: wijkName })}
      </LinkButton>
    </div>
  );
}

function Options({ partner, question, asOf, wijkName }: Props & { readonly question: Question; readonly wijkName: string }) {
  const { network } = useCurrentNetwork();
  const t = useText('partners');
  const { needId, wijkCode, groupId, daypart } = question;
  const state = useNetworkQuery(REFERRAL_OPTIONS, {
    networkId: network.id,
    partnerId: partner.id,
    needId,
    wijkCode,
    targetGroupId: groupId === '' ? null : groupId,
    daypart: daypart === '' ? null : daypart,
    asOf,
  });
  if (state.status === 'loading') return <Loading />;
  if (state.status === 'failed') return <Failed failure={state.failure} retry={state.retry} />;
  const options = state.data.referralOptions;
  if (options.length === 0) return <Nobody question={question} wijkName={wijkName} />;
  const here = options.some((option) => option.reach === 'same_wijk');
  return (
    <>
      {here ? (
        <p role="status" className="ww-muted ww-small">
          {t('referral.found', { count: options.length })}
        </p>
      ) : (
        <p className="ww-referral-none" role="status">
          <span className="ww-referral-none__ring" aria-hidden="true">
            0 ○
          </span>{' '}
          <strong>{t('referral.nobodyHere', { wijk: wijkName })}</strong> {t('referral.nearby')}
        </p>
      )}
      <ul className="ww-referral-options" aria-label={t('referral.list')}>
        {options.map((option) => (
          <OptionItem
            key={`${option.partner.id}+${option.activityId}`}
            option={option}
            partnerId={partner.id}
            question={question}
            wijkName={wijkName}
          />
        ))}
      </ul>
    </>
  );
}

interface Props {
  readonly partner: ProfilePartner;
  readonly asOf: string | null;
}

/** Where this partner can refer somebody to: same wijk before the next, lightest help first, people it knows first. */
export function ReferralOptionsCard({ partner, asOf }: Props) {
  const { network } = useCurrentNetwork();
  const asked = useQuestion(partner);
  const { question } = asked;
  const t = useText('partners');
  const wijkName = network.wijken.find(({ code }) => code === question.wijkCode)?.name ?? question.wijkCode;
  return (
    <section className="ww-card ww-profile-referral" aria-labelledby="referral-title">
      <h2 id="referral-title">{t('referral.title')}</h2>
      <QuestionFields asked={asked} />
      {question.needId === '' ? (
        <p className="ww-muted">{t('referral.ask')}</p>
      ) : (
        <Options partner={partner} question={question} asOf={asOf} wijkName={wijkName} />
      )}
    </section>
  );
}
