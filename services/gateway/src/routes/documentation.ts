import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { GatewayEnvironment } from "../authentication.ts";

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Career Intelligence Platform API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<main id="swagger-ui"></main>
<noscript>The interactive page needs JavaScript; the document itself is at <a href="/openapi.json">/openapi.json</a>.</noscript>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;
const script = `SwaggerUIBundle({ url: "/openapi.json", dom_id: "#swagger-ui", deepLinking: true });\n`;

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** OpenAPI 3.1 made from the routes' own schemas, and a page for it that loads nothing from elsewhere. */
export const addDocumentationRoutes = (app: OpenAPIHono<GatewayEnvironment>): void => {
  app.openAPIRegistry.registerComponent("securitySchemes", "apiKey", { type: "http", scheme: "bearer" });
  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Career Intelligence Platform",
      version: "1",
      description: "Work is accepted with 202 and done by workers: submit, then poll the job that Location names.",
    },
  });

  const assets = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  const files: Record<string, () => [string, string]> = {
    "": () => ["text/html; charset=utf-8", html],
    "start.js": () => ["text/javascript", script],
    "swagger-ui.css": () => ["text/css", readFileSync(join(assets, "swagger-ui.css"), "utf8")],
    "swagger-ui-bundle.js": () => ["text/javascript", readFileSync(join(assets, "swagger-ui-bundle.js"), "utf8")],
  };
  for (const [name, read] of Object.entries(files)) {
    app.get(name ? `/docs/${name}` : "/docs", () => {
      const [type, content] = read();
      return new Response(content, {
        headers: { "content-type": type, "content-security-policy": policy, "x-content-type-options": "nosniff" },
      });
    });
  }
};
