import { useCurrentNetwork } from '../../api/index.ts';
import { FORMALITIES, PARTNER_KINDS } from '../../model/filters.ts';
import { useFormat, useText } from '../../text/index.ts';
import { Button, Checkbox, Icon, MultiSelect, SearchField } from '../../ui/index.ts';
import type { Directory } from './useDirectory.ts';

const GROUPS = ['zorg', 'welzijn', 'gemeente', 'wonen', 'bewoners', 'cultuur', 'winkels', 'onbekend'] as const;
const RUNGS = ['1', '2', '3', '4', '5'] as const;

/** Search while typing, and what to filter on. */
export function DirectoryFilters({ directory }: { readonly directory: Directory }) {
  const { network, taxonomy } = useCurrentNetwork();
  const { filters, change } = directory;
  const t = useText('partners');
  const common = useText('common');
  const format = useFormat();
  const themes = new Map(network.themes.map((theme) => [theme.id, format.name(theme)]));
  const needs = network.needs.map((need) => ({ value: need.id, label: format.name(need), group: themes.get(need.themeId) ?? '' }));
  const wijken = network.wijken.map((wijk) => ({ value: wijk.code, label: wijk.name }));
  const targetGroups = taxonomy.targetGroups.map((group) => ({ value: group.id, label: format.name(group) }));
  return (
    <search className="ww-partners-filters ww-no-print" aria-label={t('filters')}>
      <SearchField label={t('search')} value={filters.search} onSearch={(search) => change({ search })} />
      <div className="ww-partners-filters__choices">
        <MultiSelect
          label={t('filter.wijkCodes')}
          values={filters.wijkCodes}
          options={wijken}
          onChange={(wijkCodes) => change({ wijkCodes })}
        />
        <MultiSelect label={t('filter.needIds')} values={filters.needIds} options={needs} onChange={(needIds) => change({ needIds })} />
        <MultiSelect
          label={t('filter.targetGroupIds')}
          values={filters.targetGroupIds}
          options={targetGroups}
          onChange={(targetGroupIds) => change({ targetGroupIds })}
        />
        <MultiSelect
          label={t('filter.sectorGroups')}
          values={filters.sectorGroups}
          options={GROUPS.map((value) => ({ value, label: common(`colourGroup.${value}`) }))}
          onChange={(sectorGroups) => change({ sectorGroups })}
        />
        <MultiSelect
          label={t('filter.formalities')}
          values={filters.formalities}
          options={FORMALITIES.map((value) => ({ value, label: common(`formality.${value}`) }))}
          onChange={(formalities) => change({ formalities })}
        />
        <MultiSelect
          label={t('filter.kinds')}
          values={filters.kinds}
          options={PARTNER_KINDS.map((value) => ({ value, label: common(`partnerKind.${value}`) }))}
          onChange={(kinds) => change({ kinds })}
        />
        <MultiSelect
          label={t('filter.supportLevels')}
          values={filters.supportLevels.map(String)}
          options={RUNGS.map((value) => ({ value: value as string, label: `${value}. ${common(`rung.${value}`)}` }))}
          onChange={(rungs) => change({ supportLevels: rungs.map(Number) })}
        />
        <Checkbox
          label={t('filter.stale')}
          checked={directory.stale}
          onChange={directory.setStale}
          sign={<Icon name="clock" size={16} />}
        />
        {directory.inUse.length > 0 && (
          <Button variant="subtle" icon="close" onClick={directory.clear}>
            {t('clearAll')}
          </Button>
        )}
      </div>
    </search>
  );
}
