package tools

import (
	"strings"

	"deskarena/engine/value"
)

// forTexts reads what people wrote.
var forTexts = []*Func{
	{
		Name:     "search_knowledge_articles",
		Does:     "Searches all fields of the published knowledge articles for a term and returns the articles that match.",
		Category: QueryIndependent,
		Inferred: true,
		// The benchmark's own schema names a required argument, keywords, that its code does not know.
		Args: []Arg{{Name: "search_term", Type: "string", Doc: "The words to look for."}},
		run:  searchKnowledge,
	},
	{
		Name:     "get_email_messages_by_case_id",
		Does:     "Returns the mails of a case.",
		Category: QueryIndependent,
		Inferred: true,
		Args:     []Arg{{Name: "case_id", Type: "string", Doc: "The case's Id."}},
		run: func(env *Env, args []value.Value) (value.Value, error) {
			return env.SOQL("SELECT Subject, TextBody, FromAddress, ToAddress, MessageDate FROM EmailMessage WHERE ParentId = " + quote(args[0].Str()))
		},
	},
	{
		Name:     "get_livechat_transcript_by_case_id",
		Does:     "Returns the chat transcripts of a case.",
		Category: QueryIndependent,
		Inferred: true,
		Args:     []Arg{{Name: "case_id", Type: "string", Doc: "The case's Id."}},
		run: func(env *Env, args []value.Value) (value.Value, error) {
			return env.SOQL("SELECT Body, EndTime FROM LiveChatTranscript WHERE CaseId = " + quote(args[0].Str()))
		},
	},
}

func searchKnowledge(env *Env, args []value.Value) (value.Value, error) {
	if err := filled("search_term", strings.TrimSpace(args[0].Str())); err != nil {
		return value.Value{}, err
	}
	rows, err := env.SOSL("FIND {" + args[0].Str() +
		"} IN ALL FIELDS RETURNING Knowledge__kav(Id, Title, FAQ_Answer__c WHERE PublishStatus = 'Online' AND Language = 'en_US')")
	if err != nil {
		return value.Value{}, err
	}
	out := make([]value.Value, rows.Len())
	for i, r := range rows.Items() {
		id, _ := r.Get("Id")
		title, _ := r.Get("Title")
		text, _ := r.Get("FAQ_Answer__c")
		out[i] = value.OfRecord([]string{"Id", "Title", "Content"}, []value.Value{id, title, text})
	}
	return value.OfList(out), nil
}
