/** Bytes of a request's body. A question of ten thousand Latin characters fits; a file does not. */
export const BODY_BYTES = 16 * 1024;
/** Questions and clicks of one page in a minute. Somebody who reads the answers needs ten. */
export const SESSION_PER_MINUTE = 30;
/** Suggestions while typing come more often, and cost less: this many times an address's questions. */
export const SUGGEST_FACTOR = 5;
/** Questions being answered at once; the others are told to come back. About a second's work. */
export const IN_FLIGHT = 200;
/** Topics suggested while somebody types. */
export const SUGGESTIONS = 5;
/** How long `stop()` waits for answers in flight. In milliseconds. */
export const DRAIN_MS = 4000;
/** How long a browser may keep the widget before it asks again. In seconds. */
export const WIDGET_AGE = 300;
