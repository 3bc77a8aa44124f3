/** A parent that starts a provider and waits to be killed. */
const [folder, options] = process.argv.slice(2);
const { spawnProvider } = require(folder);

spawnProvider('market', JSON.parse(options)).then(({ url }) => process.send(url));
