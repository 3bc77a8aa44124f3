/** Prints the files that `npm run codegen` would write, as JSON, and writes none of them. */
import { generate, loadContext } from '@graphql-codegen/cli';

const context = await loadContext('codegen.yml');
const config = { ...context.getConfig(), hooks: {}, silent: true };
const files = await generate({ ...config, cwd: process.cwd() }, false);
process.stdout.write(JSON.stringify(files.map(({ filename, content }) => ({ filename, content }))));
