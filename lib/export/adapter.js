// Next loads its adapter as JavaScript, and on Node 20 cannot read the TypeScript behind it: tsx can.
require('tsx/cjs/api').register();
module.exports = require('./build-adapter.ts').adapter;
