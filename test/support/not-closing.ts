/** The same database, which outlives the one that borrowed it. */
export function notClosing<Db extends object>(db: Db): Db {
  return new Proxy(db, {
    get(target, name) {
      if (name === 'close') return async () => undefined;
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
