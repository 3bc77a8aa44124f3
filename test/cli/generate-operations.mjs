/** Prints what `npm run codegen` would write, and writes nothing. */
import { generate, loadContext } from '@graphql-codegen/cli';

const context = await loadContext('codegen.yml');
const config = { ...context.getConfig(), hooks: {}, silent: true };
const [file] = await generate({ ...config, cwd: process.cwd() }, false);
process.stdout.write(file.content);
