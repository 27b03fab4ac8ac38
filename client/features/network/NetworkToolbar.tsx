import { useMemo } from 'react';
import { useCurrentNetwork } from '../../api/index.ts';
import type { DetailLevel } from '../../model/detail.ts';
import { NO_FILTERS } from '../../model/filters.ts';
import { GROUPINGS, type Grouping } from '../../model/networkGroups.ts';
import { useForms } from '../../state/forms.ts';
import { useFormat, useText } from '../../text/index.ts';
import { Button, Checkbox, CheckboxList, MultiSelect, Popover, Segmented } from '../../ui/index.ts';
import { NetworkSearch } from './NetworkSearch.tsx';
import type { Shown } from './networkState.ts';
import { type ShareActions, ShareMenu } from './ShareMenu.tsx';
import { useBoard } from './useBoard.ts';
import { useNarrow } from './useNarrow.ts';

/** From this many partners one level of detail does not show all: the levels get their buttons. */
const LEVELS_FROM = 250;

function useOptions() {
  const { network, taxonomy } = useCurrentNetwork();
  const format = useFormat();
  const common = useText('common');
  return useMemo(() => {
    const themeName = new Map(network.themes.map((theme) => [theme.id, format.name(theme)]));
    return {
      needs: network.needs.map((need) => ({ value: need.id, label: format.name(need), group: themeName.get(need.themeId) ?? '' })),
      themes: network.themes.map((theme) => ({ value: theme.id, label: format.name(theme) })),
      targets: taxonomy.targetGroups.map((target) => ({ value: target.id, label: format.name(target) })),
      wijken: network.wijken.map((wijk) => ({ value: wijk.code, label: wijk.name })),
      rungs: (['1', '2', '3', '4', '5'] as const).map((rung) => ({ value: rung, label: `${rung} ${common(`rung.${rung}`)}` })),
    };
  }, [network, taxonomy, format, common]);
}

function GroupChoice() {
  const t = useText('network');
  const { grouping, setGrouping } = useBoard();
  return (
    <Popover
      name={t('group.label')}
      label={
        <>
          {t('group.label')} <strong>{t(`group.${grouping}`)}</strong>
        </>
      }
      className="ww-multiselect"
    >
      {(close) => (
        <div className="ww-network-choices">
          {GROUPINGS.map((each: Grouping) => (
            <Button
              key={each}
              variant="subtle"
              pressed={each === grouping}
              onClick={() => {
                setGrouping(each);
                close();
              }}
            >
              {t(`group.${each}`)}
            </Button>
          ))}
        </div>
      )}
    </Popover>
  );
}

/** Filters that are asked less; where the bar is full, all of them. */
function MoreFilters({ all }: { readonly all: boolean }) {
  const t = useText('network');
  const { filters, patch } = useBoard();
  const options = useOptions();
  const lists = [filters.themeIds, filters.wijkCodes, filters.supportLevels, ...(all ? [filters.needIds, filters.targetGroupIds] : [])];
  const on = lists.filter((list) => list.length > 0).length + (filters.weekend ? 1 : 0);
  return (
    <Popover
      name={t('filter.more')}
      icon="filter"
      label={on === 0 ? t('filter.more') : t('filter.moreOn', { count: on })}
      className={on > 0 ? 'ww-multiselect--on' : ''}
    >
      <div className="ww-network-more">
        {all && (
          <>
            <h2>{t('filter.need')}</h2>
            <CheckboxList
              label={t('filter.need')}
              values={filters.needIds}
              options={options.needs}
              onChange={(needIds) => patch({ needIds })}
            />
            <h2>{t('filter.target')}</h2>
            <CheckboxList
              label={t('filter.target')}
              values={filters.targetGroupIds}
              options={options.targets}
              onChange={(targetGroupIds) => patch({ targetGroupIds })}
            />
          </>
        )}
        <h2>{t('filter.wijk')}</h2>
        <CheckboxList
          label={t('filter.wijk')}
          values={filters.wijkCodes}
          options={options.wijken}
          onChange={(wijkCodes) => patch({ wijkCodes })}
        />
        <h2>{t('filter.theme')}</h2>
        <CheckboxList
          label={t('filter.theme')}
          values={filters.themeIds}
          options={options.themes}
          onChange={(themeIds) => patch({ themeIds })}
        />
        <h2>{t('filter.rung')}</h2>
        <CheckboxList
          label={t('filter.rung')}
          values={filters.supportLevels.map((level) => String(level) as '1')}
          options={options.rungs}
          onChange={(rungs) => patch({ supportLevels: rungs.map(Number) })}
        />
        <Checkbox label={t('filter.weekend')} checked={filters.weekend} onChange={(weekend) => patch({ weekend })} />
        <Button icon="close" onClick={() => patch({ ...NO_FILTERS, asOf: filters.asOf })}>
          {t('filter.clear')}
        </Button>
      </div>
    </Popover>
  );
}

function AddMenu() {
  const t = useText('network');
  const forms = useForms();
  const { partner, picture, place, groups, select, mayWrite } = useBoard();
  if (!mayWrite) return null;
  const partnerId = partner === null ? undefined : picture.partners.ids[partner];
  const placeKey = place === null ? undefined : groups.places[place]?.key;
  const wijkCode = placeKey?.startsWith('WK') ? placeKey : undefined;
  const own = partnerId === undefined ? {} : { fromId: partnerId };
  const inWijk = wijkCode === undefined ? {} : { wijkCode };
  const add = (close: () => void, open: () => Promise<unknown>) => () => {
    close();
    void open();
  };
  const addPartner = async (): Promise<void> => {
    const id = await forms.open({ kind: 'partner', ...inWijk });
    if (id !== null) select(id);
  };
  return (
    <Popover name={t('add')} label={t('add')} icon="plus" variant="primary" align="end">
      {(close) => (
        <div className="ww-network-choices">
          <Button variant="subtle" onClick={add(close, addPartner)}>
            {t('addPartner')}
          </Button>
          <Button variant="subtle" onClick={add(close, () => forms.open({ kind: 'collaboration', ...own }))}>
            {t('addTie')}
          </Button>
          <Button variant="subtle" onClick={add(close, () => forms.open({ kind: 'referral', ...own }))}>
            {t('addReferral')}
          </Button>
          <Button
            variant="subtle"
            onClick={add(close, () => forms.open({ kind: 'activity', ...(partnerId === undefined ? inWijk : { partnerId }) }))}
          >
            {t('addActivity')}
          </Button>
        </div>
      )}
    </Popover>
  );
}

interface ToolbarProps {
  readonly shown: Shown;
  readonly setShown: (shown: Shown) => void;
  readonly level: DetailLevel;
  readonly onLevel: (level: DetailLevel) => void;
  readonly onPartner: (partner: number) => void;
  readonly share: ShareActions;
}

export function NetworkToolbar({ shown, setShown, level, onLevel, onPartner, share }: ToolbarProps) {
  const t = useText('network');
  const { filters, patch, visible } = useBoard();
  const options = useOptions();
  const many = visible.partnerCount > LEVELS_FROM && shown === 'beeld';
  const full = useNarrow() || many;
  const step = level === 'bundles' || level === 'groups' ? level : 'names';
  return (
    <div className="ww-network-toolbar ww-no-print">
      <NetworkSearch onPartner={onPartner} />
      <GroupChoice />
      {!full && (
        <MultiSelect label={t('filter.need')} values={filters.needIds} options={options.needs} onChange={(needIds) => patch({ needIds })} />
      )}
      {!full && (
        <MultiSelect
          label={t('filter.target')}
          values={filters.targetGroupIds}
          options={options.targets}
          onChange={(targetGroupIds) => patch({ targetGroupIds })}
        />
      )}
      <MoreFilters all={full} />
      <span className="ww-network-toolbar__space" />
      {many && (
        <Segmented
          label={t('level.label')}
          value={step}
          options={[
            { value: 'bundles', label: t('level.bundles') },
            { value: 'groups', label: t('level.groups') },
            { value: 'names', label: t('level.partners') },
          ]}
          onChange={onLevel}
        />
      )}
      <Segmented
        label={t('view')}
        value={shown}
        options={[
          { value: 'beeld', label: t('picture'), icon: 'network' },
          { value: 'tabel', label: t('table'), icon: 'table' },
        ]}
        onChange={setShown}
      />
      <ShareMenu actions={share} />
      <AddMenu />
    </div>
  );
}
