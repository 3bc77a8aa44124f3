const { default: Sequencer } = require('@jest/test-sequencer');

/** Bundles are numbered from the heaviest on: jest by itself goes by sizes, which say nothing of them. */
module.exports = class InOrder extends Sequencer {
  sort(tests) {
    return [...tests].sort((one, other) => (one.path < other.path ? -1 : 1));
  }
};
