package episode

var (
	strikeKinds = [...]string{"drop", "pull"}
	callKinds   = [...]string{"soql", "sosl", "call", "submit", "invalid"}
	verdicts    = [...]string{"right", "loud", "quiet", "misread", "wasted", "struck", "wrong"}
	outcomes    = [...]string{"solved", "failed", "max turns reached"}
)

func (k StrikeKind) String() string { return strikeKinds[k] }
func (k CallKind) String() string   { return callKinds[k] }
func (v Verdict) String() string    { return verdicts[v] }
func (o Outcome) String() string    { return outcomes[o] }
