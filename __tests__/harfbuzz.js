/*
 * harfbuzzjs waits while it is loaded, which no module that Jest has made of one can do. So tests import it as Node does. The code under
 * test awaits its import, and a promise there is waited for.
 */
const vm = require('node:vm');

const loaded = vm.runInThisContext("import('harfbuzzjs')", {
  importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});

// biome-ignore lint/suspicious/noThenProperty: it is to be waited for
module.exports = { __esModule: true, then: (done, failed) => loaded.then(done, failed) };
