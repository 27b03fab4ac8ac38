// How many things the graph holds that a backup would bring: none in a graph that may be restored into.
// params:  none
// returns: things
MATCH (n)
WHERE n:Network OR n:Gemeente OR n:Wijk OR n:Theme OR n:Partner OR n:Change
RETURN count(n) AS things
