// Where the partners of one network stand in the picture, as columns.
// params:  networkId string
// returns: ids, xs, ys
MATCH (x:Position)
WHERE x.networkId = $networkId
WITH x ORDER BY x.id
RETURN collect(x.id) AS ids, collect(x.x) AS xs, collect(x.y) AS ys
