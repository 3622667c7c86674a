// A thread of a build, which renders pages.
require('./load.js').load('app/build.ts').serve();
