// Which of these wijken there are.
// params:  wijkCodes list of string
// returns: code
MATCH (w:Wijk)
WHERE w.code IN $wijkCodes
RETURN w.code AS code
ORDER BY code
