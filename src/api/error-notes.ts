import type { ApolloServerPlugin } from '@apollo/server';
import type { ExchangeContext } from '../exchange';
import type { RequestNote } from './request-note';

/**
 * Apollo renders errors without telling of which request, but shows them beside it first: there
 * each is noted down. An AsyncLocalStorage would do the same and cost every promise of the process.
 */
export class ErrorNotes {
  private readonly notes = new WeakMap<object, RequestNote>();

  /** Notes the request of every error of it. */
  readonly plugin: ApolloServerPlugin<ExchangeContext>;

  constructor() {
    const listener: Awaited<ReturnType<NonNullable<typeof this.plugin.requestDidStart>>> = {
      didEncounterErrors: async ({ errors, contextValue }) => {
        for (const error of errors) this.notes.set(error, contextValue);
      },
    };
    this.plugin = { requestDidStart: async () => listener };
  }

  /** The request of an error, where Apollo got as far as having one. */
  of(error: unknown): RequestNote | undefined {
    return typeof error === 'object' && error !== null ? this.notes.get(error) : undefined;
  }
}
