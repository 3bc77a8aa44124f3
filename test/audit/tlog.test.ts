import { hash } from 'node:crypto';
import fc from 'fast-check';
import { provesConsistency, provesInclusion } from '../../src/audit/tlog/check-proof';
import { checkpointText, parseCheckpoint } from '../../src/audit/tlog/checkpoint';
import { bundleOf, entriesOf } from '../../src/audit/tlog/entry-bundle';
import { growTiles } from '../../src/audit/tlog/grow-tiles';
import {
  openNote,
  parseVerifier,
  signNote,
  verifierOf,
  verifierText,
} from '../../src/audit/tlog/note';
import { parseProof, proofText } from '../../src/audit/tlog/proof-file';
import { type Tile, tilePath, tilesOf } from '../../src/audit/tlog/tile';
import { proveConsistency, proveInclusion, rootOf, type Tree } from '../../src/audit/tlog/tree';
import { leafHash, nodeHash } from '../../src/audit/tlog/tree-hash';
import { logSignerOf } from './log-signer';

const SEEDED = { seed: 20_260_302, numRuns: 60 };

/** The tree as RFC 6962 defines it, without tiles and as slow as it reads. */
function plainRoot(leaves: readonly Buffer[]): Buffer {
  const sha = (...parts: Buffer[]) => hash('sha256', Buffer.concat(parts), 'buffer');
  if (leaves.length === 0) return sha();
  if (leaves.length === 1) return leaves[0] as Buffer;
  let left = 1;
  while (left * 2 < leaves.length) left *= 2;
  return sha(Buffer.of(1), plainRoot(leaves.slice(0, left)), plainRoot(leaves.slice(left)));
}

function leavesUpTo(size: number): Buffer[] {
  return Array.from({ length: size }, (_, index) => leafHash(Buffer.from(`entry ${index}`)));
}

/** Tiles of a tree that grew in these steps, kept in memory. */
async function grownBy(steps: readonly number[]): Promise<Tree & { tiles: Map<string, Buffer> }> {
  const tiles = new Map<string, Buffer>();
  const read = async (tile: Tile): Promise<Buffer> => {
    const bytes = tiles.get(tilePath(tile));
    if (!bytes) throw new Error(`no ${tilePath(tile)}`);
    return bytes;
  };
  let size = 0;
  for (const step of steps) {
    const leaves = leavesUpTo(size + step).slice(size);
    for (const { tile, bytes } of await growTiles(read, size, leaves)) {
      tiles.set(tilePath(tile), bytes);
    }
    size += step;
  }
  return { size, read, tiles };
}

/** Any change of a proof that a forger could try. */
function mutants(proof: readonly Buffer[]): Buffer[][] {
  const flipped = proof.map((_, place) =>
    proof.map((one, other) => {
      const copy = Buffer.from(one);
      if (place === other) copy[place % 32] = (copy[place % 32] ?? 0) ^ 1;
      return copy;
    }),
  );
  const longer = [[...proof, Buffer.alloc(32)]];
  return [...flipped, ...longer, ...(proof.length > 0 ? [proof.slice(1), proof.slice(0, -1)] : [])];
}

describe('the hash over two hashes', () => {
  it('is over what it is given, also where that is no hash', () => {
    const bytes = Buffer.from(Array.from({ length: 96 }, (_, at) => at));
    const known = (left: Buffer, right: Buffer) =>
      hash('sha256', Buffer.concat([Buffer.of(1), left, right]), 'buffer');
    for (const [middle, end] of [
      [32, 64],
      [31, 64],
      [33, 64],
      [0, 32],
      [32, 32],
      [64, 96],
    ]) {
      const [left, right] = [bytes.subarray(0, middle), bytes.subarray(middle, end)];
      expect(nodeHash(left, right)).toEqual(known(left, right));
    }
  });
});

describe('the tree', () => {
  it('has the roots that Certificate Transparency published for its eight entries', async () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657'];
    const all = [...inputs, '606162636465666768696a6b6c6d6e6f'].map((hex) =>
      leafHash(Buffer.from(hex, 'hex')),
    );
    const roots = [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ];
    for (const [index, root] of roots.entries()) {
      const leaves = all.slice(0, index + 1);
      const tiles = await growTiles(async () => Buffer.alloc(0), 0, leaves);
      const read = async () => tiles[0]?.bytes ?? Buffer.alloc(0);
      expect((await rootOf({ size: leaves.length, read })).toString('hex')).toBe(root);
    }
    expect((await rootOf({ size: 0, read: async () => Buffer.alloc(0) })).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  it('is the same however it grew, and has the root that its definition says', async () => {
    const steps = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(steps, async (grown) => {
        const tree = await grownBy(grown);
        const root = await rootOf(tree);
        expect(root.equals(plainRoot(leavesUpTo(tree.size)))).toBe(true);
        const whole = await grownBy([tree.size]);
        const paths = [0, 1].flatMap((level) => [...tilesOf(level, tree.size)].map(tilePath));
        const differing = paths.filter(
          (path) => whole.tiles.get(path)?.equals(tree.tiles.get(path) ?? Buffer.alloc(0)) !== true,
        );
        expect(differing).toEqual([]);
      }),
      SEEDED,
    );
  });

  it('proves that an entry is in it, and no changed proof does', async () => {
    const place = fc
      .integer({ min: 1, max: 1500 })
      .chain((size) => fc.tuple(fc.constant(size), fc.nat({ max: size - 1 })));
    await fc.assert(
      fc.asyncProperty(place, async ([size, index]) => {
        const tree = await grownBy([size]);
        const head = { size, root: await rootOf(tree) };
        const leaf = leavesUpTo(index + 1)[index] as Buffer;
        const proof = await proveInclusion(tree, index);
        expect(provesInclusion({ index, leaf }, head, proof)).toBe(true);
        for (const other of mutants(proof)) {
          expect(provesInclusion({ index, leaf }, head, other)).toBe(false);
        }
        const forged = leafHash(Buffer.from('forged'));
        expect(provesInclusion({ index, leaf: forged }, head, proof)).toBe(false);
        expect(provesInclusion({ index: size, leaf }, head, proof)).toBe(false);
      }),
      SEEDED,
    );
  });

  it('proves that it grew out of a smaller one, and no changed proof does', async () => {
    const sizes = fc
      .integer({ min: 1, max: 1500 })
      .chain((size) => fc.tuple(fc.integer({ min: 1, max: size }), fc.constant(size)));
    await fc.assert(
      fc.asyncProperty(sizes, async ([smaller, size]) => {
        const tree = await grownBy([size]);
        const newer = { size, root: await rootOf(tree) };
        const older = { size: smaller, root: plainRoot(leavesUpTo(smaller)) };
        const proof = await proveConsistency(tree, smaller);
        expect(provesConsistency(older, newer, proof)).toBe(true);
        for (const other of mutants(proof)) {
          expect(provesConsistency(older, newer, other)).toBe(false);
        }
        const rewritten = { ...older, root: leafHash(Buffer.from('rewritten')) };
        expect(provesConsistency(rewritten, newer, proof)).toBe(false);
        if (smaller < size) expect(provesConsistency(newer, older, proof)).toBe(false);
      }),
      SEEDED,
    );
  });
});

describe('a tile', () => {
  it('lies where C2SP tlog-tiles says', () => {
    const path = (index: number, width = 256, level: Tile['level'] = 0) =>
      tilePath({ level, index, width });
    expect(path(0)).toBe('tile/0/000');
    expect(path(1_234_067)).toBe('tile/0/x001/x234/067');
    expect(path(1000, 5, 2)).toBe('tile/2/x001/000.p/5');
    expect(path(7, 256, 'entries')).toBe('tile/entries/007');
  });

  it('is full or at the right edge: a tree of 70,000 has those that the specification counts', () => {
    const widths = (level: number) => [...tilesOf(level, 70_000)].map(({ width }) => width);
    expect(widths(0)).toHaveLength(274);
    expect(widths(0).at(-1)).toBe(112);
    expect(widths(1)).toEqual([256, 17]);
    expect(widths(2)).toEqual([1]);
    expect(widths(3)).toEqual([]);
  });

  it('of entries gives back what was put in, and nothing that is cut short', () => {
    const entries = [Buffer.from('one'), Buffer.alloc(0), Buffer.from('三')];
    const tile = { level: 'entries', index: 0, width: 3 } as const;
    const bundle = bundleOf(entries);
    expect(entriesOf(tile, bundle)).toEqual(entries);
    for (const cut of [bundle.subarray(1), bundle.subarray(0, -1), Buffer.alloc(0)]) {
      expect(() => entriesOf(tile, cut)).toThrow(
        expect.objectContaining({ code: 'AUDIT_LOG_BROKEN' }),
      );
    }
    expect(() => bundleOf([Buffer.alloc(65_536)])).toThrow(RangeError);
  });
});

describe('a signed note', () => {
  const broken = expect.objectContaining({ code: 'AUDIT_LOG_BROKEN' });

  it('of the specification is opened by the verifier key of the specification', () => {
    const key = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
    const signature =
      'Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=';
    const note = `This is an example message.\n\n— example.com/foo ${signature}\n`;
    expect(openNote(note, parseVerifier(key))).toBe('This is an example message.\n');
    expect(verifierText(parseVerifier(key))).toBe(key);
    expect(() => openNote(note.replace('example m', 'Example m'), parseVerifier(key))).toThrow(
      broken,
    );
  });

  it('is believed for the one key only, and passes over the signatures of others', () => {
    const own = logSignerOf(7, 'city.example/audit');
    const other = logSignerOf(8, 'city.example/audit');
    const note = signNote('text\n', own);
    const [line = ''] = signNote('text\n', other).split('\n').slice(-2);
    expect(openNote(note, verifierOf(own))).toBe('text\n');
    expect(openNote(`${note}${line}\n`, verifierOf(own))).toBe('text\n');
    expect(() => openNote(note, verifierOf(other))).toThrow(broken);
    expect(() => openNote(note, verifierOf(logSignerOf(7, 'else.example/audit')))).toThrow(broken);
  });

  it('is refused with any bit of it flipped', () => {
    const own = logSignerOf(7, 'city.example/audit');
    const note = Buffer.from(signNote('city.example/audit\n3\nAAAA\n', own));
    for (let bit = 0; bit < note.length * 8; bit += 1) {
      const flipped = Buffer.from(note);
      const at = Math.floor(bit / 8);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (bit % 8));
      const text = flipped.toString('utf8');
      // A flip in the unused bits at the end of base64 changes nothing that is said.
      const same = Buffer.from(text, 'utf8').equals(note);
      if (same) continue;
      const opened = ((): string | null => {
        try {
          return openNote(text, verifierOf(own));
        } catch {
          return null;
        }
      })();
      expect(opened === null || opened === 'city.example/audit\n3\nAAAA\n').toBe(true);
    }
  });

  it.each([
    '',
    'name',
    'name+00000000+AAAA',
    'a b+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  ])('has no verifier key %j', (text) => {
    expect(() => parseVerifier(text)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  });
});

describe('a checkpoint and a proof', () => {
  it('are written as the specifications say and read again', () => {
    const root = Buffer.from('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=', 'base64');
    const checkpoint = { origin: 'example.com/behind-the-sofa', size: 20_852_163, root };
    const text = checkpointText(checkpoint);
    expect(text).toBe(
      'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
    );
    expect(parseCheckpoint(text)).toEqual(checkpoint);
    const proof = { index: 3, proof: [root, root], extra: Buffer.from('{}'), checkpoint: text };
    expect(parseProof(proofText(proof))).toEqual(proof);
    const first = { ...proof, index: 0, proof: [] };
    expect(parseProof(proofText(first))).toEqual(first);
  });

  it.each(['', 'origin\n01\nAAAA\n', 'origin\n-1\nAAAA\n', 'origin\n1\nAAAA\n', '\n1\nAAAA\n'])(
    'are refused as %j',
    (text) => {
      const broken = expect.objectContaining({ code: 'AUDIT_LOG_BROKEN' });
      expect(() => parseCheckpoint(text)).toThrow(broken);
      expect(() => parseProof(text)).toThrow(broken);
    },
  );
});
