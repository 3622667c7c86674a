// Plain JavaScript, in words that each Node.js knows: read before all else.

/** Of the versions of Node.js that packages still meet in old minor ones: the first minor that they work with. */
const FIRST_MINOR = { 20: 19, 22: 12 };

/** @param version such as `20.19.0`. @returns a line for the blogger, if the blog does not run on that version of Node.js. */
function tooOld(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 22 || minor >= FIRST_MINOR[major]) return undefined;
  return `Node.js ${version} is too old for this blog; install Node.js 24, or at least 20.19 or 22.12`;
}

/** Ends the program with a line, on a Node.js that is too old: what packages miss there would be said in words of their own. */
function mustBeNew() {
  const line = tooOld(process.versions.node);
  if (line === undefined) return;
  console.error(line);
  process.exit(1);
}

module.exports = { mustBeNew, tooOld };
