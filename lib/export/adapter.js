// Next loads its adapter as JavaScript.
module.exports = require('../load.js').load('export/next-build.ts').nextBuild.adapter;
