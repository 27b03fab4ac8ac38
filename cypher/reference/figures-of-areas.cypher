// The figures of some areas.
// params:  areaCodes list of string
// returns: areaCode, indicator, year, figure
MATCH (f:Figure)
WHERE f.areaCode IN $areaCodes
RETURN f.areaCode AS areaCode, f.indicator AS indicator, f.year AS year, properties(f) AS figure
ORDER BY areaCode, indicator, year
