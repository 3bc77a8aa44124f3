import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { createSecretBox, databaseOf, openDatabase, systemClock } from '../../platform';
import { SubjectBook } from '../subjects/subject-book';
import { logSigner } from '../tree/log-key';
import { publishingOf } from '../tree/publish-some';
import { LaneWriter } from '../writer/lane-writer';
import { type Answer, failureOf, type Question, type ThreadPlan, type Told } from './messages';

/** One for the work at hand, and one for the next should it hang. */
const CONNECTIONS = 2;

/** What a thread of the log does from its start to its end: it answers what it is asked. */
async function serve(port: MessagePort, { config, key }: ThreadPlan): Promise<void> {
  const db = await openDatabase({ ...databaseOf(config), poolSize: CONNECTIONS });
  const epoch = { current: 0 };
  const secrets = createSecretBox(Buffer.from(key));
  const subjects = new SubjectBook({ db, epoch, secrets });
  const signer = logSigner({ config, secrets });
  const lanes = { db, clock: systemClock, subjects, signer };
  const writer = new LaneWriter(lanes, `${config.node}.data`);
  const publish = publishingOf({ config, db, secrets });

  const work = (question: Question): Promise<unknown> => {
    if (question.kind === 'publish') return publish();
    epoch.current = question.epoch;
    return writer.write(JSON.parse(question.drafts));
  };
  const answered = async (number: number, question: Question): Promise<Answer> => {
    try {
      return { number, answer: await work(question) };
    } catch (error) {
      return { number, failure: failureOf(error) };
    }
  };
  port.on('message', async (told: Told) => {
    if (told !== 'close') return port.postMessage(await answered(told.number, told.question));
    await db.close();
    port.close();
  });
}

if (parentPort !== null) void serve(parentPort, workerData as ThreadPlan);
