package org

// Field numbers, so that nobody looks a name up in a hot path.
var (
	UserAlias     = User.must("Alias")
	UserEmail     = User.must("Email")
	UserFirstName = User.must("FirstName")
	UserLastName  = User.must("LastName")
	UserName      = User.must("Name")
	UserUsername  = User.must("Username")

	AccountOwner         = Account.must("OwnerId")
	AccountPersonContact = Account.must("PersonContactId")
	AccountPhone         = Account.must("Phone")
	AccountFirstName     = Account.must("FirstName")
	AccountLastName      = Account.must("LastName")
	AccountPersonEmail   = Account.must("PersonEmail")
	AccountShippingCity  = Account.must("ShippingCity")
	AccountShippingState = Account.must("ShippingState")

	ContactAccount   = Contact.must("AccountId")
	ContactEmail     = Contact.must("Email")
	ContactFirstName = Contact.must("FirstName")
	ContactLastName  = Contact.must("LastName")
	ContactName      = Contact.must("Name")
	ContactPhone     = Contact.must("Phone")
	ContactOwner     = Contact.must("OwnerId")

	CaseAccount     = Case.must("AccountId")
	CaseClosed      = Case.must("ClosedDate")
	CaseContact     = Case.must("ContactId")
	CaseCreated     = Case.must("CreatedDate")
	CaseDescription = Case.must("Description")
	CaseIssue       = Case.must("IssueId__c")
	CaseOrderItem   = Case.must("OrderItemId__c")
	CaseOwner       = Case.must("OwnerId")
	CasePriority    = Case.must("Priority")
	CaseStatus      = Case.must("Status")
	CaseOrigin      = Case.must("Origin")
	CaseSubject     = Case.must("Subject")

	KnowledgeAnswer  = Knowledge.must("FAQ_Answer__c")
	KnowledgeSummary = Knowledge.must("Summary")
	KnowledgeTitle   = Knowledge.must("Title")
	KnowledgeURLName = Knowledge.must("UrlName")

	ProductCategoryName = ProductCategory.must("Name")

	ProductDescription = Product2.must("Description")
	ProductExternalID  = Product2.must("External_ID__c")
	ProductIsActive    = Product2.must("IsActive")
	ProductName        = Product2.must("Name")

	CategoryProductCategory = ProductCategoryProduct.must("ProductCategoryId")
	CategoryProductProduct  = ProductCategoryProduct.must("ProductId")

	PricebookIsActive  = Pricebook2.must("IsActive")
	PricebookName      = Pricebook2.must("Name")
	PricebookValidFrom = Pricebook2.must("ValidFrom")
	PricebookValidTo   = Pricebook2.must("ValidTo")

	EntryPricebook = PricebookEntry.must("Pricebook2Id")
	EntryProduct   = PricebookEntry.must("Product2Id")
	EntryUnitPrice = PricebookEntry.must("UnitPrice")

	OrderAccount   = Order.must("AccountId")
	OrderDate      = Order.must("EffectiveDate")
	OrderPricebook = Order.must("Pricebook2Id")
	OrderActivated = Order.must("ActivatedDate")
	OrderStatus    = Order.must("Status")

	ItemOrder      = OrderItem.must("OrderId")
	ItemEntry      = OrderItem.must("PricebookEntryId")
	ItemProduct    = OrderItem.must("Product2Id")
	ItemQuantity   = OrderItem.must("Quantity")
	ItemTotalPrice = OrderItem.must("TotalPrice")
	ItemUnitPrice  = OrderItem.must("UnitPrice")

	MailFrom     = EmailMessage.must("FromAddress")
	MailDate     = EmailMessage.must("MessageDate")
	MailCase     = EmailMessage.must("ParentId")
	MailSubject  = EmailMessage.must("Subject")
	MailBody     = EmailMessage.must("TextBody")
	MailIncoming = EmailMessage.must("Incoming")
	MailToIDs    = EmailMessage.must("ToIds")
	MailTo       = EmailMessage.must("ToAddress")

	ChatAccount = LiveChatTranscript.must("AccountId")
	ChatBody    = LiveChatTranscript.must("Body")
	ChatCase    = LiveChatTranscript.must("CaseId")
	ChatContact = LiveChatTranscript.must("ContactId")
	ChatEnd     = LiveChatTranscript.must("EndTime")
	ChatStart   = LiveChatTranscript.must("StartTime")
	ChatRequest = LiveChatTranscript.must("RequestTime")
	ChatOwner   = LiveChatTranscript.must("OwnerId")

	IssueName = Issue.must("Name")

	HistoryCase      = CaseHistory.must("CaseId__c")
	HistoryCreatedBy = CaseHistory.must("CreatedById")
	HistoryCreated   = CaseHistory.must("CreatedDate")
	HistoryField     = CaseHistory.must("Field__c")
	HistoryNewValue  = CaseHistory.must("NewValue__c")
	HistoryOldValue  = CaseHistory.must("OldValue__c")
)

func (o Object) must(name string) int {
	i, ok := o.FindField(name)
	if !ok {
		panic("org: " + o.String() + " has no field " + name)
	}
	return i
}
