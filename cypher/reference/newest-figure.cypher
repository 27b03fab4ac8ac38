// The newest figure of one indicator for one wijk.
// params:  areaCode string, indicator string
// returns: year, figure
MATCH (f:Figure)
WHERE f.areaCode = $areaCode AND f.indicator = $indicator
RETURN f.year AS year, properties(f) AS figure
ORDER BY year DESC
LIMIT 1
