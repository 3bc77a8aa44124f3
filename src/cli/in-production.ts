/**
 * Imported before anything else: outside of production GraphQL asks each value whether another copy of its
 * library made it, which costs a fortieth of every answer. Whatever else depends on this is set by ourselves.
 */
process.env.NODE_ENV ??= 'production';
