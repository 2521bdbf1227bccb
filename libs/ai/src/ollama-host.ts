/** Ollama's own convention: scheme and port may be missing. */
export const parseOllamaHost = (host: string): URL => {
  const hasScheme = host.includes("://");
  const url = new URL(hasScheme ? host : `http://${host.startsWith(":") ? "127.0.0.1" : ""}${host}`);
  if (!hasScheme && !url.port) url.port = "11434";
  // A server listens on this address; a client cannot rely on calling it.
  if (url.hostname === "0.0.0.0") url.hostname = "127.0.0.1";
  return url;
};

const isLoopback = ({ hostname }: URL): boolean =>
  hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);

/** Ollama passes models of this tag on to its own cloud. */
const isRemoteModel = (model: string): boolean => /[:-]cloud$/.test(model);

/** Where content ends up that is sent to this model of this host. */
export const ollamaLocation = (host: URL, model: string, isThisMachine: boolean): "local" | "cloud" =>
  (isThisMachine || isLoopback(host)) && !isRemoteModel(model) ? "local" : "cloud";
