import { connect, createServer, type Server, type Socket } from 'node:net';

/** A TCP passage to a server that can be shut and opened again, as when the server restarts. */
export class TcpGate {
  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;
  /** The local port; the same after each opening. */
  port = 0;

  constructor(
    private readonly targetHost: string,
    private readonly targetPort: number,
  ) {}

  async open(): Promise<void> {
    const server = createServer((near) => {
      const far = connect(this.targetPort, this.targetHost);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => {
          this.sockets.delete(socket);
          near.destroy();
          far.destroy();
        });
      }
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    const address = server.address();
    if (address !== null && typeof address === 'object') this.port = address.port;
    this.server = server;
  }

  /** Breaks every connection and refuses new ones. */
  async shut(): Promise<void> {
    const { server } = this;
    this.server = null;
    const closed = new Promise((resolve) => server?.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    if (server !== null) await closed;
  }
}
