// Partners in no order at all, to show that the contract suite finds such a statement.
// params:  none
// returns: id
MATCH (p:Partner)
RETURN p.id AS id
