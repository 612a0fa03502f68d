/* Stops with one clear sentence where Node is too old to run the build scripts.
   Plain old JavaScript: old versions must be able to read this file. */
var version = process.versions.node.split('.').map(Number);

if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  console.error(
    'Node ' +
      process.versions.node +
      ' is too old: install Node 20.19 or newer from https://nodejs.org, then run "npm ci" again.',
  );
  process.exit(1);
}
