package playbook

import (
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
)

// Names as models make them up: what other systems, older orgs and tutorials suggest, and no Salesforce org has. A test holds
// that each is refused, and that none is a standard field, relationship or object. Which of them it is, the dice say for a step;
// a second try has another.

// wrong is a right name with those that are taken for it.
type wrong struct {
	right string
	names []string
}

var wrongColumns = []wrong{
	{"OwnerId", []string{"AgentId__c", "AssignedAgentId__c", "Agent__c", "AssignedTo", "AssigneeId"}},
	{"CreatedDate", []string{"CreatedOn", "OpenedDate__c", "DateOpened", "CreationDate", "Created_At__c"}},
	{"ClosedDate", []string{"ResolvedDate", "ClosedOn", "ResolutionDate__c", "DateClosed", "Closed_Date__c"}},
	{"Status", []string{"CaseStatus", "State__c", "Status__c", "CurrentStatus"}},
	{"IssueId__c", []string{"IssueId", "Issue__c", "IssueType__c", "Issue_Id__c"}},
	{"OrderItemId__c", []string{"OrderItemId", "OrderItem__c", "OrderProductId", "Order_Item__c"}},
	{"EffectiveDate", []string{"OrderDate", "PurchaseDate", "OrderDate__c", "DateOrdered"}},
	{"Product2Id", []string{"ProductId__c", "Product_Id__c", "ItemId", "Product__c"}},
	{"Name", []string{"ProductName", "Title__c", "DisplayName", "Label__c"}},
	{"Description", []string{"ProductDescription", "LongDescription", "Details__c"}},
	{"ShippingState", []string{"State", "Region", "State__c", "ShippingRegion", "Region__c"}},
	{"Field__c", []string{"Field", "FieldName__c", "ChangeType__c", "Field_Name__c"}},
	{"NewValue__c", []string{"NewValue", "NewOwner__c", "ToAgent__c", "New_Value__c"}},
	{"OldValue__c", []string{"OldValue", "OldOwner__c", "FromAgent__c", "PreviousValue__c"}},
	{"CaseId__c", []string{"CaseId", "Case__c", "RelatedCase__c", "Case_Id__c"}},
	{"TextBody", []string{"Body", "Content", "EmailBody", "MessageText__c", "PlainTextBody"}},
	{"FromAddress", []string{"Sender", "SenderEmail", "FromEmail", "From__c"}},
	{"MessageDate", []string{"SentDate", "EmailDate", "DateSent", "ReceivedDate__c"}},
	{"Body", []string{"Transcript", "ChatBody", "TranscriptText__c", "ChatTranscript", "Messages"}},
	{"FAQ_Answer__c", []string{"Answer__c", "Content", "ArticleBody", "Answer", "Article_Body__c", "Content__c"}},
	{"Title", []string{"ArticleTitle", "Title__c", "Headline", "Article_Title__c"}},
	{"Summary", []string{"Abstract", "Excerpt__c", "Overview", "Summary__c"}},
}

// wishedColumns are those that a task would be easy with.
var wishedColumns = []wrong{
	{"NCR", []string{"Expertise__c", "Skill__c", "ProductName__c", "Complexity__c", "RoutingGroup__c"}},
	{"HTU", []string{"HandleTime__c", "ResolutionTime__c", "TimeToClose__c", "HandlingMinutes__c", "Duration__c"}},
	{"TCU", []string{"TransferCount__c", "IsTransferred__c", "NumberOfTransfers__c", "TransferredFrom__c", "Transfers__c"}},
	{"NED", []string{"PurchaseDate__c", "ProductLine__c", "Nickname__c", "CustomerName__c", "DeliveryDate__c"}},
	{"PVI", []string{"PolicyId__c", "Violation__c", "PolicyViolated__c", "Sentiment__c", "ViolatedArticle__c"}},
	{"KQA", []string{"Keywords__c", "Category__c", "Tags__c", "Topic__c", "Question__c"}},
	{"TII", []string{"IssueName__c", "IssueCategory__c", "ProductName__c", "RootCause__c", "CategoryName"}},
	{"MTA", []string{"CreatedMonth__c", "Month__c", "CaseMonth", "YearMonth__c", "MonthName"}},
	{"BRI", []string{"ClosureTime__c", "Region__c", "DaysToClose__c", "TimeToResolution__c", "Territory__c"}},
}

var wrongPaths = []wrong{
	{"OrderItemId__r.", []string{"OrderItem.", "OrderItem__r.", "OrderProduct__r.", "OrderItemId."}},
	{"IssueId__r.", []string{"Issue__r.", "Issue.", "IssueId.", "IssueType__r."}},
	{"CaseId__r.", []string{"Case__r.", "CaseId.", "RelatedCase__r.", "ParentCase__r."}},
	{"Product2.", []string{"Product__r.", "Product2__r.", "Product2Id.", "Item__r."}},
	{"Account.", []string{"Account__r.", "AccountId.", "CustomerAccount__r.", "Client__r."}},
	{"Order.", []string{"Order__r.", "OrderId.", "ParentOrder.", "PurchaseOrder__r."}},
}

// wishedPaths are the same of relationships, by object, where a query goes along none.
var wishedPaths = []wrong{
	{"CaseHistory__c", []string{"NewValue__r.Name", "Agent__r.Name", "Case__r.OwnerId", "Owner_Assigned__r.Name", "OldOwner__r.Name"}},
	{"Case", []string{"Product__r.Name", "Issue__r.Name", "Agent__r.Name", "OrderItem__r.Product2Id", "Customer__r.Name"}},
	{"Contact", []string{"Customer__r.Name", "ParentAccount__r.Name", "Company.Name", "Client__r.Id"}},
	{"OrderItem", []string{"Product__r.Name", "ProductItem.Name", "Item__r.Name", "LineItem__r.Id"}},
	{"Order", []string{"Customer__r.Name", "Product__r.Name", "OrderProduct.Name", "Buyer__r.Name"}},
	{"Product2", []string{"Category__r.Name", "ProductCategory__r.Name", "Catalog.Name", "ProductFamily__r.Name"}},
	{"Knowledge__kav", []string{"Category__r.Name", "Article.Title", "Topic__r.Name", "Policy__r.Name"}},
	{"EmailMessage", []string{"Sender__r.Name", "Case__r.Subject", "Agent__r.Name", "FromAgent__r.Name"}},
	{"LiveChatTranscript", []string{"Agent__r.Name", "Customer__r.Name", "Messages__r.Body", "ChatSession__r.Id"}},
	{"Account", []string{"State__r.Name", "Region__r.Name", "Address__r.State", "Location__r.Name"}},
	{"Issue__c", []string{"Category__r.Name", "Type__r.Name", "Product__r.Name", "ParentIssue__r.Name"}},
}

var wrongObjects = []wrong{
	{"CaseHistory__c", []string{"CaseHistories__c", "Case_History__c", "CaseAssignmentHistory", "OwnerHistory__c", "CaseTransfer__c"}},
	{"Case", []string{"Cases", "SupportCase", "Case__c", "Ticket__c", "SupportTicket"}},
	{"Contact", []string{"Contacts", "Contact__c", "CustomerContact", "Person__c"}},
	{"OrderItem", []string{"OrderItems", "OrderLineItem", "OrderProduct", "Order_Item__c", "LineItem"}},
	{"Order", []string{"Orders", "Order__c", "CustomerOrder", "OrderHeader", "Purchase__c"}},
	{"Product2", []string{"Product", "Products", "Product__c", "ProductCatalog__c", "CatalogProduct"}},
	{"Knowledge__kav", []string{"Knowledge", "KnowledgeBase", "FAQ__kav", "Article__kav", "KnowledgeArticle__kav", "Knowledge__c"}},
	{"EmailMessage", []string{"EmailMessages", "Email", "CaseEmail", "Email_Message__c"}},
	{"LiveChatTranscript", []string{"LiveChatTranscripts", "ChatTranscript", "LiveChat", "Chat_Transcript__c"}},
	{"Account", []string{"Accounts", "Account__c", "CustomerAccount", "Company"}},
	{"Issue__c", []string{"Issue", "Issues", "Issues__c", "IssueType__c", "Case_Issue__c"}},
}

var wrongFunctions = []wrong{
	{"get_cases", []string{"search_cases", "query_cases", "get_case_list", "get_cases_by_agent", "list_cases", "find_cases"}},
	{"get_start_date", []string{"calculate_start_date", "subtract_date", "get_date_range", "calculate_date"}},
	{"get_period", []string{"get_quarter_dates", "get_date_range", "get_season_dates", "get_period_dates"}},
	{"get_issues", []string{"list_issues", "get_all_issues", "get_issue_list", "get_issue_types"}},
	{"get_issue_counts", []string{"count_issues", "get_top_issue", "get_issue_counts_by_product", "count_cases_by_issue"}},
	{"get_order_item_ids_by_product", []string{"get_order_items", "get_order_items_by_product", "get_order_item_ids", "find_order_items"}},
	{"get_account_id_by_contact_id", []string{"get_account_id", "get_account_by_contact", "get_contact", "get_contact_details"}},
	{"get_purchase_history", []string{"get_orders", "get_order_history", "get_purchases_by_account", "get_orders_by_date"}},
	{"search_products", []string{"find_products", "search_product", "product_search", "get_product_by_name"}},
	{"search_knowledge_articles", []string{"search_articles", "search_knowledge_base", "find_knowledge_articles", "knowledge_search", "get_knowledge_articles"}},
	{"get_email_messages_by_case_id", []string{"get_emails", "get_case_emails", "get_email_messages", "get_emails_by_case_id"}},
	{"get_livechat_transcript_by_case_id", []string{"get_chat_transcript", "get_livechat_transcripts", "get_case_chats", "get_livechat_by_case_id"}},
	{"get_agent_handled_cases_by_period", []string{"get_agent_cases", "get_handled_cases", "count_cases_by_agent", "get_agent_handled_cases"}},
	{"get_qualified_agent_ids_by_case_count", []string{"filter_agents", "get_qualified_agents", "filter_agents_by_case_count", "get_qualified_agent_ids"}},
	{"get_agent_transferred_cases_by_period", []string{"get_transferred_cases", "get_transfer_counts", "count_transfers_by_agent", "get_agent_transfers"}},
	{"get_non_transferred_case_ids", []string{"get_untransferred_cases", "filter_non_transferred_cases", "get_non_transferred_cases"}},
	{"calculate_average_handle_time", []string{"get_average_handle_time", "compute_average_handle_time", "average_handle_time", "calculate_handle_time"}},
	{"calculate_region_average_closure_times", []string{"calculate_average_closure_times", "get_region_closure_times", "average_closure_time_by_state"}},
	{"get_shipping_state", []string{"get_shipping_states", "get_account_state", "get_case_states", "get_state_by_account"}},
	{"get_month_to_case_count", []string{"count_cases_by_month", "get_monthly_case_counts", "group_cases_by_month"}},
	{"find_id_with_max_value", []string{"get_max", "find_max_id", "get_id_with_max_value", "max_by_value"}},
	{"find_id_with_min_value", []string{"get_min", "find_min_id", "get_id_with_min_value", "min_by_value"}},
	{"get_agents_with_max_cases", []string{"get_top_agents", "count_cases_per_agent", "find_agents_with_most_cases"}},
	{"get_agents_with_min_cases", []string{"get_least_busy_agents", "find_agents_with_fewest_cases", "get_agent_workload"}},
	{"issue_soql_query", []string{"soql_query", "run_soql_query", "execute_soql", "query"}},
	{"issue_sosl_query", []string{"sosl_query", "search", "execute_sosl", "run_sosl_search"}},
}

var wrongArguments = []wrong{
	{"start_date", []string{"start", "from_date", "begin_date", "startDate"}},
	{"end_date", []string{"end", "to_date", "reference_date", "endDate"}},
	{"period_name", []string{"period", "quarter", "season", "name"}},
	{"case_id", []string{"caseId", "id", "parent_id", "case"}},
	{"contact_id", []string{"contactId", "contact", "id", "customer_id"}},
	{"account_id", []string{"accountId", "account", "customer_id"}},
	{"product_id", []string{"productId", "product", "id", "product2_id"}},
	{"search_term", []string{"query", "term", "keyword", "search_query", "text"}},
	{"issue_ids", []string{"issue_id", "issueIds", "issues"}},
	{"agent_ids", []string{"agent_id", "owner_ids", "agentIds"}},
	{"cases", []string{"case_list", "case_data", "case_records", "records"}},
	{"subset_cases", []string{"cases", "case_list", "cases_subset"}},
	{"values_by_id", []string{"values", "data", "id_to_value", "counts"}},
	{"agent_handled_cases", []string{"agent_cases", "handled_cases", "case_counts"}},
	{"query", []string{"soql", "q", "statement", "query_string"}},
	{"statuses", []string{"status", "case_status"}},
}

// of is the wrong names for a right one.
func of(table []wrong, right string) []string {
	for i := range table {
		if table[i].right == right {
			return table[i].names
		}
	}
	return nil
}

// outerFrom is the object of a query's outer FROM, or the first that a search returns.
func outerFrom(q string) string {
	from := " FROM "
	if strings.HasPrefix(q, "FIND") {
		from = " RETURNING "
	}
	depth := 0
	for i := range len(q) {
		switch q[i] {
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth == 0 && strings.HasPrefix(q[i:], from) {
			object := q[i+len(from):]
			if end := strings.IndexAny(object, " (,"); end >= 0 {
				object = object[:end]
			}
			return object
		}
	}
	return ""
}

// instead puts one word of a query for another wherever it stands outside of quotes; behind a dot too.
func instead(q, word, other string) string {
	var b strings.Builder
	quoted := false
	for i := 0; i < len(q); {
		if q[i] == '\'' {
			quoted = !quoted
		}
		if !quoted && strings.HasPrefix(q[i:], word) && (i == 0 || !inWord(q[i-1])) && (i+len(word) == len(q) || !inWord(q[i+len(word)]) || word[len(word)-1] == '.') {
			b.WriteString(other)
			i += len(word)
			continue
		}
		b.WriteByte(q[i])
		i++
	}
	return b.String()
}

func inWord(c byte) bool { return c == '_' || c >= '0' && c <= '9' || c|' ' >= 'a' && c|' ' <= 'z' }

// misnamed puts a wrong name for one of the right ones that a query has.
func misnamed(s *sim.Agent, q string, table []wrong) string {
	var fit [][2]string
	for i := range table {
		right := table[i].right
		if strings.Contains(q, right) && instead(q, right, "") != q {
			for _, name := range table[i].names {
				fit = append(fit, [2]string{right, name})
			}
		}
	}
	if len(fit) == 0 {
		return q
	}
	name := fit[s.Variant("name", len(fit))]
	return instead(q, name[0], name[1])
}

// selecting adds a field to those that a query asks for.
func selecting(q, field string) string {
	if strings.HasPrefix(q, "FIND") {
		return strings.Replace(q, "(Id", "(Id, "+field, 1)
	}
	return strings.Replace(q, "SELECT ", "SELECT "+field+", ", 1)
}

var columnUnknown = &sim.Slip{Code: "column.unknown", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 4, Say: "no such column",
	Rewrite: func(s *sim.Agent, q string) string {
		names := of(wishedColumns, s.Brief.Task)
		if names == nil {
			names = wishedColumns[0].names
		}
		return selecting(q, names[s.Variant("name", len(names))])
	}}

var columnName = &sim.Slip{Code: "column.name", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 5, Say: "no such column",
	Rewrite: func(s *sim.Agent, q string) string { return misnamed(s, q, wrongColumns) }}

var relationshipUnknown = &sim.Slip{Code: "relationship.unknown", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 3, Say: "no such relationship",
	Rewrite: func(s *sim.Agent, q string) string {
		if wrong := misnamed(s, q, wrongPaths); wrong != q {
			return wrong
		}
		names := of(wishedPaths, outerFrom(q))
		if names == nil {
			return q
		}
		return selecting(q, names[s.Variant("name", len(names))])
	}}

var objectUnknown = &sim.Slip{Code: "object.unknown", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 2, Say: "no such object",
	Rewrite: func(s *sim.Agent, q string) string {
		object := outerFrom(q)
		names := of(wrongObjects, object)
		if names == nil {
			return q
		}
		name := names[s.Variant("name", len(names))]
		q = strings.Replace(q, " FROM "+object+" ", " FROM "+name+" ", 1)
		q = strings.Replace(q, " RETURNING "+object+"(", " RETURNING "+name+"(", 1)
		if before, ok := strings.CutSuffix(q, " FROM "+object); ok {
			q = before + " FROM " + name
		}
		return q
	}}

// functionUnknown cannot happen where the API binds names to the schema.
var functionUnknown = &sim.Slip{Code: "function.unknown", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 3, Say: "no such function",
	Only: []agent.Format{agent.ByPrompt},
	When: func(s *sim.Agent) bool { return of(wrongFunctions, s.Clean.Name) != nil },
	Call: func(s *sim.Agent, a agent.Action) agent.Action {
		names := of(wrongFunctions, a.Name)
		a.Name = names[s.Variant("name", len(names))]
		return a
	}}

var argumentRenamed = &sim.Slip{Code: "argument.renamed", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 4, Say: "no such argument",
	When: func(s *sim.Agent) bool { return len(renamings(s.Clean)) > 0 },
	Call: func(s *sim.Agent, a agent.Action) agent.Action {
		all := renamings(a)
		if len(all) == 0 {
			return a
		}
		r := all[s.Variant("name", len(all))]
		return a.Renamed(r[0], r[1])
	}}

// renamings are the wrong names that a call's arguments could have.
func renamings(a agent.Action) (all [][2]string) {
	for _, k := range a.Args.Keys() {
		for _, name := range of(wrongArguments, k) {
			if _, taken := a.Args.Get(name); !taken {
				all = append(all, [2]string{k, name})
			}
		}
	}
	return all
}
