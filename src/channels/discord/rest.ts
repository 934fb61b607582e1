import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import { facts } from './errors.ts';

/** Options for the library's REST client; the rest is its default: three more attempts after a 5xx, waiting after a 429. */
export function restOptions(apiRoot: string): Partial<RESTOptions> {
  return { api: apiRoot, makeRequest };
}

/**
 * The library also tries again when a connection breaks, but only knows it by the name ECONNRESET.
 * Its HTTP client (undici 6) mostly calls it UND_ERR_SOCKET.
 */
const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  try {
    return await DefaultRestOptions.makeRequest(url, init);
  } catch (error) {
    if (facts(error).code !== 'UND_ERR_SOCKET') throw error;
    throw Object.assign(new Error('The connection to Discord broke.'), { code: 'ECONNRESET' });
  }
};
