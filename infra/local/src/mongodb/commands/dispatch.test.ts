import { expect, it } from "vitest";
import { array, document, double, int, object, string } from "../bson/values.ts";
import { Cursors } from "../cursors.ts";
import { Store } from "../storage/store.ts";
import { runCommand } from "./dispatch.ts";

it("answers an unexpected failure with code 1 and leaves nothing of the command behind", () => {
  class FailingStore extends Store {
    private inserts = 0;
    override insert(...args: Parameters<Store["insert"]>): void {
      this.inserts += 1;
      if (this.inserts === 2) throw new Error("disk on fire");
      super.insert(...args);
    }
  }
  const services = { store: new FailingStore(undefined), cursors: new Cursors(Date.now), now: Date.now };
  const things = string("things");
  const documents = array([1, 2].map((n) => object(document({ _id: int(n) }))));
  const reply = runCommand(services, document({ insert: things, documents, $db: string("test") }));
  expect(reply.get("ok")).toEqual(double(0));
  expect(reply.get("code")).toEqual(int(1));
  expect(reply.get("errmsg")).toEqual(string("disk on fire"));
  expect(services.store.catalog.list("test")).toEqual([]);
  const again = runCommand(services, document({ insert: things, documents, $db: string("test") }));
  expect(again.get("n")).toEqual(int(2));
  services.store.close();
});
