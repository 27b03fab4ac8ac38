/** Reference data: official areas, their figures, and the taxonomy. Shared by all networks. */
export interface WijkReference {
  readonly code: string;
  readonly name: string;
  readonly gemeenteCode: string;
  readonly borders: readonly string[];
  /** Place in the schematic map: column and row of its tile. */
  readonly tileX: number | null;
  readonly tileY: number | null;
}
export interface BuurtReference {
  readonly code: string;
  readonly name: string;
  readonly wijkCode: string;
}
export interface GemeenteReference {
  readonly code: string;
  readonly name: string;
}
export interface FigureReference {
  readonly areaCode: string;
  readonly indicator: string;
  readonly value: number;
  readonly unit: string;
  readonly year: number;
  readonly source: string;
  readonly estimated: boolean;
}
export interface ThemeReference {
  readonly id: string;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly order: number;
}
export interface NeedReference {
  readonly id: string;
  readonly themeId: string;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly definition: string | null;
  readonly level: string | null;
  readonly indicator: string | null;
}
export interface TargetGroupReference {
  readonly id: string;
  readonly nameNl: string;
  readonly nameEn: string;
}
export interface SectorReference {
  readonly id: string;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly colourGroup: string;
}
export interface ActivityKindReference {
  readonly id: string;
  readonly nameNl: string;
  readonly nameEn: string;
}

export interface ReferenceData {
  readonly gemeenten: readonly GemeenteReference[];
  readonly wijken: readonly WijkReference[];
  readonly buurten: readonly BuurtReference[];
  readonly figures: readonly FigureReference[];
  readonly themes: readonly ThemeReference[];
  readonly needs: readonly NeedReference[];
  readonly targetGroups: readonly TargetGroupReference[];
  readonly sectors: readonly SectorReference[];
  readonly activityKinds: readonly ActivityKindReference[];
}
