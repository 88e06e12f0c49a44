package org

// A person's name is made of its parts, and a person account is named after its person. A person account and its contact are
// two faces of one customer: they share owner, telephone and mail.

func fullName(first, last string) string {
	if first == "" || last == "" {
		return first + last
	}
	return first + " " + last
}

func userName(o *Org, obj Object, row int32) string {
	return fullName(o.text(obj, UserFirstName, row), o.text(obj, UserLastName, row))
}

func nickname(o *Org, obj Object, row int32) string { return o.text(obj, UserAlias, row) }

func accountName(o *Org, obj Object, row int32) string {
	return fullName(o.text(obj, AccountFirstName, row), o.text(obj, AccountLastName, row))
}

func contactName(o *Org, obj Object, row int32) string {
	return fullName(o.text(obj, ContactFirstName, row), o.text(obj, ContactLastName, row))
}

func contactPhone(o *Org, obj Object, row int32) string {
	return o.text(Account, AccountPhone, o.ref(obj, ContactAccount, row))
}

// A customer's mail goes where the parcels go.

func contactCity(o *Org, obj Object, row int32) string {
	return accountCity(o, Account, o.ref(obj, ContactAccount, row))
}

func contactState(o *Org, obj Object, row int32) string {
	return accountState(o, Account, o.ref(obj, ContactAccount, row))
}

func contactPostalCode(o *Org, obj Object, row int32) string {
	return accountPostalCode(o, Account, o.ref(obj, ContactAccount, row))
}

func accountCity(o *Org, obj Object, row int32) string { return o.text(obj, AccountShippingCity, row) }

func accountState(o *Org, obj Object, row int32) string {
	return o.text(obj, AccountShippingState, row)
}

func accountPostalCode(o *Org, obj Object, row int32) string {
	return o.text(obj, accountShippingPostalCode, row)
}

func personContact(o *Org, _ Object, row int32) int64 {
	if list := o.tables[Contact].Referrers(ContactAccount, int(row)); len(list) > 0 {
		return int64(list[0])
	}
	return -1
}

func accountOwner(o *Org, obj Object, row int32) int64 {
	if owner := o.ref(Contact, ContactOwner, int32(personContact(o, obj, row))); owner >= 0 {
		return int64(owner)
	}
	return administrator(o, obj, row)
}

func articleNumber(_ *Org, _ Object, row int32) string { return numbered(1000+int64(row), 9) }

// articleID is the Id of the article that a version is of, with a prefix of its own.
func articleID(o *Org, obj Object, row int32) string {
	id := []byte("kA0" + o.tables[obj].ID(int(row))[3:15])
	return string(appendCheck(id, id))
}

// articlePublished is three days after the article was begun.
func articlePublished(o *Org, obj Object, row int32) int64 {
	return createdDate(o, obj, row) + 3*86400
}
