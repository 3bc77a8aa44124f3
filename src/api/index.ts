export { type Gateway, type GatewayOverrides, openGateway } from './gateway';
export { GRAPHQL_PATH } from './graphql-route';
export { officeSdl } from './office-schema';
export { openSecrets } from './open-secrets';
export type { GatewayRuntime } from './request-context';
export { secretKey } from './secret-key';
