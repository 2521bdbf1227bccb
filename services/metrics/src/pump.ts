import { crashPoint, describeError, type Logger } from "@career/foundation";
import type { HeldMessage, HeldMessages, ReceivedMessage } from "@career/queue";
import { type MetricSink, type MetricWindow, metricsOf, type Windows } from "@career/telemetry";
import { parseEvent } from "./event.ts";
import type { FlushMemory } from "./flush-memory.ts";
import type { Recompute } from "./recompute.ts";

type Dependencies = {
  windows: Windows;
  sink: MetricSink;
  recompute: Pick<Recompute, "minute">;
  memory: Pick<FlushMemory, "remember">;
  held: HeldMessages;
  /** Milliseconds since 1970, by MongoDB's clock. */
  now: () => number;
  log: Logger;
  policy: { readonly visibilitySeconds: number; readonly maxHeld: number };
};

type Hidden = HeldMessage & { hiddenUntil: number };

/**
 * Takes events into their windows and holds their messages until window and rollup are written: a crash then repeats at
 * most the one window that was sent and not yet acknowledged.
 */
export const createPump = ({ windows, sink, recompute, memory, held, now, log, policy }: Dependencies) => {
  /** Messages by id, so that one that came again replaces its outdated receipt. */
  const messagesOf = new Map<MetricWindow, Map<string, Hidden>>();
  /** Minutes whose rollups do not yet know the events that were taken. */
  const touched = new Set<number>();
  let roomMade = Promise.withResolvers<void>();

  const heldCount = (): number => [...messagesOf.values()].reduce((sum, messages) => sum + messages.size, 0);
  const isFull = (): boolean => heldCount() >= policy.maxHeld;

  const hold = (window: MetricWindow, { id, receipt }: ReceivedMessage): void => {
    const messages = messagesOf.get(window) ?? new Map<string, Hidden>();
    messagesOf.set(window, messages);
    messages.set(id, { id, receipt, hiddenUntil: now() + policy.visibilitySeconds * 1_000 });
  };

  const recomputeTouched = async (): Promise<void> => {
    const minutes = [...touched];
    for (const minute of minutes) {
      // Before the read: an event that is taken meanwhile touches the minute again.
      touched.delete(minute);
      try {
        await recompute.minute(minute);
      } catch (error) {
        touched.add(minute);
        log.warn({ err: error }, "rollup not written; it is tried again");
        return;
      }
    }
  };

  /** False when the sink takes nothing just now. */
  const send = async (window: MetricWindow): Promise<boolean> => {
    try {
      crashPoint("metrics.before-flush");
      await sink.put(window);
      crashPoint("metrics.after-flush");
    } catch (error) {
      const { retryable } = describeError(error);
      const minute = new Date(window.minute).toISOString();
      if (retryable) log.warn({ err: error, minute }, "window not sent; it is kept and tried again");
      else log.error({ err: error, minute }, "window dropped: the sink will never take it; the rollups have its jobs");
      return !retryable;
    }
    return true;
  };

  const settle = async (window: MetricWindow): Promise<void> => {
    const messages = [...(messagesOf.get(window)?.values() ?? [])];
    windows.settle(window);
    messagesOf.delete(window);
    roomMade.resolve();
    roomMade = Promise.withResolvers();
    await memory.remember(window);
    await held.acknowledge(messages);
  };

  const flush = async (closeUntil: number): Promise<void> => {
    await recomputeTouched();
    for (const window of windows.close(closeUntil)) {
      if (touched.has(window.minute)) continue;
      if (!(await send(window))) return;
      await settle(window);
    }
  };

  const renew = async (): Promise<void> => {
    const renewAt = now() + policy.visibilitySeconds * 500;
    const aging = [...messagesOf.values()]
      .flatMap((messages) => [...messages.values()])
      .filter(({ hiddenUntil }) => hiddenUntil < renewAt);
    if (aging.length === 0) return;
    for (const message of aging) message.hiddenUntil = now() + policy.visibilitySeconds * 1_000;
    await held.hide(aging, policy.visibilitySeconds);
  };

  return {
    take: async (received: readonly ReceivedMessage[]): Promise<void> => {
      const malformed: ReceivedMessage[] = [];
      const counted: ReceivedMessage[] = [];
      for (const message of received) {
        const event = parseEvent(message.body, now());
        const window = event && windows.add({ ...event, observations: metricsOf(event.job) });
        if (!event) malformed.push(message);
        else if (!window) counted.push(message);
        else {
          touched.add(window.minute);
          hold(window, message);
        }
      }
      await held.acknowledge(counted);
      for (const message of malformed) await held.deadLetter(message, "event.malformed");
    },

    /** Resolves when there is room for more messages. */
    room: async (): Promise<void> => {
      while (isFull()) await roomMade.promise;
    },

    /** Brings rollups up to date and sends what is over. When full, sends unfinished minutes too, which CloudWatch adds up. */
    tick: async (): Promise<void> => {
      await renew();
      await flush(isFull() ? Number.POSITIVE_INFINITY : now());
    },

    /** Sends everything, and gives back what could not be sent. */
    drain: async (): Promise<void> => {
      await flush(Number.POSITIVE_INFINITY);
      const unsent = [...messagesOf.values()].flatMap((messages) => [...messages.values()]);
      messagesOf.clear();
      await held.hide(unsent, 0);
    },
  };
};
