// node node.js WASM_EXEC_JS WORKER_WASM: runs calls of the worker that standard input lists as JSON, [[name, arguments...]],
// and prints what each returns.
"use strict";
globalThis.fs = require("fs");
require(process.argv[2]);
const go = new Go();
WebAssembly.instantiate(fs.readFileSync(process.argv[3]), go.importObject).then(({ instance }) => {
	go.run(instance);
	const results = JSON.parse(fs.readFileSync(0, "utf8")).map(([name, ...args]) => {
		const result = deskArena[name](...args);
		return result.pixels ? { ...result, pixels: Buffer.from(result.pixels).toString("base64") } : result;
	});
	process.stdout.write(JSON.stringify(results));
});
