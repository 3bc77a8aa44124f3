import { pruneLog } from '../../audit';
import { say } from '../print';
import { withGateway } from '../with-gateway';

/** Where pruned records go. */
export interface PruneFiles {
  readonly to: string;
}

/** Exports the records whose term is over and deletes them, telling each file with its digest. */
export async function prune({ to }: PruneFiles): Promise<void> {
  await withGateway(async (gateway) => {
    let count = 0;
    for await (const range of pruneLog(gateway.systemContext(), { folder: to })) {
      count += range.to - range.from;
      say(`entries ${range.from} to ${range.to - 1}: ${range.file}, SHA-256 ${range.sha256}`);
    }
    say(count === 0 ? 'nothing is old enough, signed and whole to be pruned' : `${count} pruned`);
  });
}
