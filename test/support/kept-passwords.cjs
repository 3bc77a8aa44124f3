/**
 * Hashing a password takes 50 ms of a processor by design, and the tests do it many hundred times with
 * the same one: what it was hashed to is kept, and that it fitted. Whatever does not fit is looked at
 * each time, as ever.
 */
const argon2 = require('@node-rs/argon2');
const { hash, verify } = argon2;
const hashes = new Map();
const fitting = new Set();

argon2.hash = (password, options) => {
  const key = JSON.stringify([password, options]);
  if (!hashes.has(key)) hashes.set(key, hash(password, options));
  return hashes.get(key);
};

argon2.verify = async (stored, password) => {
  const key = JSON.stringify([stored, password]);
  const fits = fitting.has(key) || (await verify(stored, password));
  if (fits) fitting.add(key);
  return fits;
};
