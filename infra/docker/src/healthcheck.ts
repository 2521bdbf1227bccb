// Exit code 0 when the service of this container is ready.
const { ok } = await fetch(`http://127.0.0.1:${process.env.HEALTH_PORT}/readyz`, {
  signal: AbortSignal.timeout(4_000),
}).catch(() => ({ ok: false }));
process.exitCode = ok ? 0 : 1;
