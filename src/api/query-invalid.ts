import { type GraphQLError, isValueNode, print, type ValueNode } from 'graphql';
import { GatewayError } from '../platform';

/** Tokens of a syntax error that are values, with the value. */
const VALUE_TOKEN = /\b(String|BlockString|Int|Float) ".*"/s;

/** Shorter ones tell nothing of anybody, and would be found inside of words. */
const LEAST_HIDDEN = 3;

/**
 * A document that does not parse or does not fit the schema. GraphQL's own words go along: without
 * them nobody could mend a query, and they speak only of the document and of schema that its writer
 * may look at. Values are left out of them, since a value may be somebody's number.
 */
export function queryInvalid(error: GraphQLError): GatewayError<'QUERY_INVALID'> {
  const [place] = error.locations ?? [];
  const message = withoutValues(error);
  const problem = place ? `${message} (${place.line}:${place.column})` : message;
  return new GatewayError('QUERY_INVALID', { problem });
}

function withoutValues({ message, nodes = [] }: GraphQLError): string {
  const texts = nodes.filter(isValueNode).flatMap(textsOf);
  const hidden = texts.filter((text) => text.length >= LEAST_HIDDEN);
  return hidden
    .reduce((words, text) => words.replaceAll(text, '…'), message)
    .replace(VALUE_TOKEN, '$1');
}

/** A value as it was written and as it was meant. The names of an enum are part of the schema. */
function textsOf(node: ValueNode): string[] {
  if (node.kind === 'EnumValue' || node.kind === 'Variable') return [];
  return [print(node), ...('value' in node ? [String(node.value)] : [])];
}
