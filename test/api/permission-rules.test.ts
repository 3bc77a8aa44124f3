import { graphql } from 'graphql';
import { officeSchema } from '../../src/api/office-schema';
import { SYSTEM_ACTOR } from '../../src/identity';

it('an operation without a line is refused to everybody', async () => {
  const schema = await officeSchema({ Query: {}, Mutation: {} });
  for (const source of ['{ me { id } }', 'mutation { signOut }']) {
    const { errors } = await graphql({ schema, source, contextValue: { actor: SYSTEM_ACTOR } });
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'FORBIDDEN' });
  }
});

it('a line for an operation that is not there stops the gateway from starting', async () => {
  const table = { Query: { mee: { allow: ['anyone' as const] } }, Mutation: {} };
  await expect(officeSchema(table)).rejects.toThrow('Query.mee');
});
