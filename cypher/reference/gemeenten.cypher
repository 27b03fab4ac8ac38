// All gemeenten.
// params:  none
// returns: code, name
MATCH (g:Gemeente)
RETURN g.code AS code, g.name AS name
ORDER BY code
