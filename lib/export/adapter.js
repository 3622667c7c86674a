// Next loads its adapter as JavaScript.
module.exports = require('../load.js').load('export/build-adapter.ts').adapter;
