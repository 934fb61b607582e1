import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { build, type Plugin, transform } from 'esbuild';
import { en } from '../../locales/en.ts';

/** The widget as it is served, in each coding a browser may accept. */
export interface Bundle {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
  readonly br: Uint8Array<ArrayBuffer>;
  /** Strong, of the plain bytes. */
  readonly etag: string;
}

const ENTRY = fileURLToPath(new URL('./widget/widget.ts', import.meta.url));

/** A style sheet becomes a string; the widget makes a constructed sheet of it. */
const styles: Plugin = {
  name: 'styles',
  setup(builder) {
    builder.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

/** Bundles and compresses the widget: about a tenth of a second, once a start. */
export async function bundleWidget(): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [styles],
    // The few words the widget needs before, and without, the server.
    define: {
      WORDS: JSON.stringify({
        open: en.web.open,
        close: en.web.close,
        retry: en.web.retry,
        offline: en.web.failures.offline,
      }),
    },
  });
  const plain = bytes(outputFiles[0]?.contents ?? new Uint8Array());
  const [zipped, brotli] = await Promise.all([promisify(gzip)(plain), promisify(brotliCompress)(plain)]);
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  return { plain, gzip: bytes(zipped), br: bytes(brotli), etag: `"${hash}"` };
}

/** The same bytes in a buffer of their own: what a response's body may be. */
function bytes(data: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(data);
}
