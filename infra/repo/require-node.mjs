// Plain JavaScript on purpose: this must run on the old Node that it complains about.
const wanted = 24;
const have = Number(process.versions.node.split(".")[0]);
if (have < wanted) {
  console.error(
    `This project needs Node ${wanted} or newer, and this is Node ${process.versions.node}. ` +
      "Run it through npm (`npm start`, `npm test`, `npx career`) after `npm ci`, which brings its own Node 24 on Linux; " +
      "elsewhere install Node 24 (`nvm install` reads .nvmrc).",
  );
  process.exit(1);
}
