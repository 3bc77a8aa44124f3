import type { Answer, AnswerError } from './caller';

/** A step that did not go as it should. */
export class DemoFailure extends Error {
  override readonly name = 'DemoFailure';
}

/** Makes sure of something; what it was stands in the failure. */
export function shouldBe(holds: boolean, what: string, got: unknown): void {
  if (!holds) throw new DemoFailure(`expected ${what}, got ${JSON.stringify(got)}`);
}

/** The data of an answer that must hold no errors. */
export function dataOf<Data>({ data, errors }: Answer<Data>): Data {
  if (data !== null && errors.length === 0) return data;
  throw new DemoFailure(`expected an answer without errors, got ${JSON.stringify(errors)}`);
}

/** The one error of an answer, which must be of this code. */
export function refusalOf(answer: Answer<unknown>, code: string): AnswerError {
  const [error, ...more] = answer.errors;
  shouldBe(more.length === 0 && error?.extensions.code === code, `one error ${code}`, answer);
  if (error) return error;
  throw new DemoFailure(`expected an error ${code}, got none`);
}
