import { fastify } from 'fastify';
import { GatewayError } from '../../src/platform/errors/gateway-error';
import { createLogger, type Logger } from '../../src/platform/log';

interface Line extends Record<string, unknown> {
  readonly err: { readonly stack: string } & Record<string, unknown>;
}

/** A log that is kept in memory, and its lines. */
function memoryLog(logLevel: 'info' | 'warn' = 'info'): { log: Logger; lines: () => Line[] } {
  const written: string[] = [];
  const log = createLogger(
    { logLevel, node: 'gateway-1' },
    { write: (line) => written.push(line) },
  );
  return { log, lines: () => written.map((line) => JSON.parse(line) as Line) };
}

describe('the log', () => {
  it('writes one line of JSON with time, level, node and fields, and no name of the machine', () => {
    const { log, lines } = memoryLog();
    log.info({ requestId: 'r-1', rows: 3 }, 'read');
    expect(lines()).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        node: 'gateway-1',
        requestId: 'r-1',
        rows: 3,
        msg: 'read',
      },
    ]);
  });

  it('leaves out lines below its level', () => {
    const { log, lines } = memoryLog('warn');
    log.info('small');
    log.warn('big');
    expect(lines().map((line) => line.msg)).toEqual(['big']);
  });

  it.each([
    'authorization',
    'Authorization',
    'proxy-authorization',
    'cookie',
    'set-cookie',
    'token',
    'accessToken',
    'secret',
    'client_secret',
    'password',
    'passwordHash',
    'key',
    'keys',
    'apiKey',
    'x-api-key',
    'secretKey',
    'databaseUrl',
    'DATABASE_URL',
  ])('blots out %s at every depth, in lists and in child logs', (name) => {
    const { log, lines } = memoryLog();
    const secret = { [name]: 'hunter2' };
    log.info(secret);
    log.info({ a: { b: { c: { d: secret } } } });
    log.info({ list: [secret, [secret]] });
    log.info({ [name]: { inner: 'hunter2' } });
    log.child(secret).info('child');
    expect(lines()).toHaveLength(5);
    expect(JSON.stringify(lines())).not.toContain('hunter2');
    expect(lines()[0]?.[name]).toBe('[redacted]');
  });

  it('leaves harmless fields as they are', () => {
    const { log, lines } = memoryLog();
    const fields = {
      resource: 'household',
      keyId: 'k1',
      rows: 0,
      ok: true,
      none: null,
      list: [1, 'a'],
    };
    log.info(fields);
    expect(lines()[0]).toMatchObject(fields);
  });

  it('does not change the object it is given', () => {
    const fields = { inner: { token: 'hunter2' } };
    memoryLog().log.info(fields);
    expect(fields).toEqual({ inner: { token: 'hunter2' } });
  });

  it('tells type, code, message, stack and cause of an error, under any name', () => {
    const { log, lines } = memoryLog();
    const cause = Object.assign(new Error('socket closed'), { code: 'ECONNRESET' });
    const error = new GatewayError('DATABASE_UNAVAILABLE', {}, { cause });
    log.error(error);
    log.error({ failure: error }, 'again');
    const told = {
      type: 'GatewayError',
      code: 'DATABASE_UNAVAILABLE',
      message: 'The database does not answer; try again soon',
      stack: expect.stringContaining('log.test.ts'),
      cause: expect.objectContaining({ message: 'socket closed', code: 'ECONNRESET' }),
    };
    expect(lines()).toEqual([
      expect.objectContaining({ err: told, msg: error.message }),
      expect.objectContaining({ failure: told, msg: 'again' }),
    ]);
  });

  it('keeps row values out that a database put into its error', () => {
    const { log, lines } = memoryLog();
    const error = Object.assign(new Error('bad value "11010519491231002X" of 91350100M000100Y43'), {
      code: '22P02',
      detail: 'Key (name)=(王芳) already exists.',
      where: 'COPY people, line 3: 王芳',
    });
    log.error(error);
    const text = JSON.stringify(lines());
    expect(text).not.toMatch(/王芳|11010519491231002X|91350100M000100Y43/);
    expect(lines()[0]?.err).toMatchObject({
      code: '22P02',
      message: 'bad value "[redacted]" of [redacted]',
    });
  });

  it('keeps numbers of people out of the text of a line', () => {
    const { log, lines } = memoryLog();
    log.info('no row for 11010519491231002X');
    log.info({ rows: 0 }, 'asked %s at %j', '91350100M000100Y43', { password: 'hunter2' });
    expect(lines().map((line) => line.msg)).toEqual([
      'no row for [redacted]',
      'asked [redacted] at {"password":"[redacted]"}',
    ]);
  });

  it('is the log of a web server, whose requests and failures it tells without secrets', async () => {
    const { log, lines } = memoryLog();
    const server = fastify({ loggerInstance: log });
    server.get('/fail', async () => {
      throw new Error('no row for 11010519491231002X');
    });
    await server.inject({ url: '/fail?name=王芳', headers: { authorization: 'Bearer hunter2' } });
    await server.close();
    expect(lines()[0]?.req).toEqual({ method: 'GET', path: '/fail' });
    expect(lines()[1]?.err).toMatchObject({ type: 'Error', message: 'no row for [redacted]' });
    expect(JSON.stringify(lines())).not.toMatch(/hunter2|11010519491231002X|name=/);
  });

  it('survives circles and depths', () => {
    const { log, lines } = memoryLog();
    const circle: Record<string, unknown> = { name: 'c' };
    circle.self = circle;
    const endless = new Error('loop');
    endless.cause = endless;
    log.info({ circle });
    log.error(endless);
    expect(lines()).toHaveLength(2);
  });
});
