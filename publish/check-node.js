/* Stops with one clear sentence where Node is too old to run the build scripts, which are TypeScript.
   npm scripts normally run the Node that the package "node" brings, whatever the machine has.
   Plain old JavaScript: old versions must be able to read this file. */
var version = process.versions.node.split('.').map(Number);

function olderThan(major, minor) {
  return version[0] < major || (version[0] === major && version[1] < minor);
}

if (olderThan(20, 0)) {
  console.error(
    'Node ' +
      process.versions.node +
      ' is too old: install Node 24 from https://nodejs.org, then run "npm ci" again.',
  );
  process.exit(1);
}

if (olderThan(22, 18)) {
  console.error(
    'Node 24 is missing from node_modules, and this machine has only Node ' +
      process.versions.node +
      ': run "npm ci" (with install scripts allowed for the package "node"), or install Node 24 from https://nodejs.org.',
  );
  process.exit(1);
}
