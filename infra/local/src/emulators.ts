// The servers themselves, for tests that run them in process; attaching to a running stack must not load them.
export { type AwsServer, startAwsServer } from "./aws/server.ts";
export { startMongoServer } from "./mongodb/server.ts";
