// A thread of a build, which renders pages.
require('./code/load.js').load('app/build.ts').serve();
