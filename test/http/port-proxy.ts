import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';

/** Stands between the service and its database, so that a test can take the database away and give it back. */
export class PortProxy {
  private readonly open = new Set<Socket>();
  private server: Server | null = null;

  /** @param port below those that systems give to outgoing connections: nobody takes it while the database is away */
  private constructor(
    private readonly target: { host: string; port: number },
    private readonly port: number,
  ) {}

  /** @param url of the database; `through` gives the same one by way of this proxy */
  static async before(url: string): Promise<PortProxy> {
    const { hostname, port } = new URL(url);
    for (;;) {
      const proxy = new PortProxy({ host: hostname, port: Number(port) }, randomInt(20_000, 32_000));
      const isOpen = await proxy.giveBack().then(
        () => true,
        () => false,
      );
      if (isOpen) return proxy;
    }
  }

  through(url: string): string {
    const changed = new URL(url);
    changed.hostname = '127.0.0.1';
    changed.port = String(this.port);
    return changed.href;
  }

  /** Cuts every connection and answers no new one. */
  async takeAway(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of this.open) socket.destroy();
    await closed;
  }

  async giveBack(): Promise<void> {
    if (this.server) return;
    const server = createServer((client) => this.join(client));
    server.listen(this.port, '127.0.0.1');
    await once(server, 'listening');
    this.server = server;
  }

  private join(client: Socket): void {
    const upstream = connect(this.target);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      this.open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.open.delete(one);
        other.destroy();
      });
    }
  }
}
