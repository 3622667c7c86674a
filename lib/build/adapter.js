// Next loads its adapter as JavaScript.
const { importsOf, load } = require('./code/load.js');

module.exports = load('app/build.ts').adapter(importsOf('app/build.ts'));
