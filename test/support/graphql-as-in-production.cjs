/**
 * GraphQL looks for second copies of itself at every value, except in production; over all tests that is
 * a good part of the time. What is of a second copy fits nothing there either.
 */
const { NODE_ENV } = process.env;
process.env.NODE_ENV = 'production';
require('graphql/jsutils/instanceOf');
process.env.NODE_ENV = NODE_ENV;
