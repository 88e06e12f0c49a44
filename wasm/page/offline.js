// keepOffline has the site kept for visits without a network, where that is allowed: it needs a secure address and storage, and a
// reader who does not save data. It is called once the scene is there, so that all of it has been fetched already.
export function keepOffline() {
	try {
		if (!isSecureContext || navigator.connection?.saveData) return
		navigator.serviceWorker.register(new URL('keep.js', document.baseURI), { updateViaCache: 'none' }).catch(() => {})
	} catch {
		// A frame with a sandbox may not even ask.
	}
}
