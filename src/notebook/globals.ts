import activationNames from "../activations/index.ts?names";
import networkNames from "../network/index.ts?names";
import type { CellModule } from "./imports.ts";
import { languageNames } from "./language-names.ts";

/** Names at hand in every cell beside the language's own; a reader's own definition takes their place. */
export const atHand: ReadonlySet<string> = new Set([
  "display",
  "view",
  "Inputs",
  "console",
  "Plot",
  "html",
  "svg",
  "tex",
  "md",
  "setTimeout",
  "setInterval",
  "clearTimeout",
  "clearInterval",
  "requestAnimationFrame",
  "cancelAnimationFrame",
  "queueMicrotask",
  ...activationNames,
]);

/** Names at hand in a check beside the language's own and the activation module's. */
export const atHandInChecks: ReadonlySet<string> = new Set([
  "assert",
  "close",
  "reference",
  ...activationNames,
]);

/** What `import … from "activations"`, or from another module of cells, can name. */
export const moduleNames: Readonly<Record<CellModule, ReadonlySet<string>>> = {
  activations: new Set(activationNames),
  network: new Set(networkNames),
};

// What a worker has besides. Names of the network are among them: calling them fails, by the sandbox's policy.
const worker = `AbortController AbortSignal Blob BroadcastChannel ByteLengthQueuingStrategy Cache CacheStorage CloseEvent
  CompressionStream CountQueuingStrategy Crypto CryptoKey CustomEvent DOMException DOMMatrix DOMMatrixReadOnly
  DOMPoint DOMPointReadOnly DOMQuad DOMRect DOMRectReadOnly DecompressionStream DedicatedWorkerGlobalScope
  ErrorEvent Event EventSource EventTarget File FileList FileReader FileReaderSync FontFace FontFaceSet
  FormData Headers IDBFactory IDBKeyRange ImageBitmap ImageData IndexedDB MessageChannel MessageEvent
  MessagePort Notification OffscreenCanvas Path2D Performance PerformanceObserver ProgressEvent
  PromiseRejectionEvent RTCPeerConnection ReadableStream Request Response SharedArrayBuffer SubtleCrypto
  TextDecoder TextDecoderStream TextEncoder TextEncoderStream TransformStream URL URLPattern URLSearchParams
  WebSocket WebTransport Worker WorkerGlobalScope WorkerLocation WorkerNavigator WritableStream XMLHttpRequest
  addEventListener atob btoa close createImageBitmap crossOriginIsolated crypto dispatchEvent fetch
  fonts importScripts isSecureContext location navigator onerror onmessage origin performance
  postMessage removeEventListener reportError scheduler self structuredClone trustedTypes`;

const toNames = (text: string) => text.trim().split(/\s+/);

/** Names that exist where cells run, apart from those at hand. */
export const builtIn: ReadonlySet<string> = new Set([...languageNames, ...toNames(worker)]);

/** What to say of names that belong to a page, which cells cannot see. */
export const pageNames: ReadonlySet<string> = new Set(
  toNames(`alert caches confirm cookieStore document history indexedDB localStorage open opener parent prompt
    sessionStorage top window`),
);
