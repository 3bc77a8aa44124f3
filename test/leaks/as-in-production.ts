/**
 * To be imported before anything else. GraphQL looks for second copies of itself at every value,
 * except in production; over many thousand queries that is a good part of the time.
 */
process.env.NODE_ENV = 'production';
