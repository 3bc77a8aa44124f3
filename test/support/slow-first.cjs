const { default: Sequencer } = require('@jest/test-sequencer');

/** Tests that start processes or load whole cities: short files that take longest. */
const SLOW = /test\/(cli|sample-city|api\/lifecycle|sources\/large-load)/;

/**
 * Jest takes the files that took longest first, but on a fresh machine it only knows their sizes: a
 * worker would be left alone with the slowest in the end.
 */
module.exports = class SlowFirst extends Sequencer {
  sort(tests) {
    const isSlow = ({ path }) => Number(SLOW.test(path));
    return [...super.sort(tests)].sort((one, other) => isSlow(other) - isSlow(one));
  }
};
