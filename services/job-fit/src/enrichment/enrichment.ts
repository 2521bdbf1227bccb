import { createHash } from "node:crypto";
import { type AiTask, ask, promptHashOf } from "@career/ai";
import type { EngineRun, FitRequirements, ResumeFacts } from "@career/contracts";
import { derivedId } from "@career/jobs";
import type { Effect, EnrichmentRepository, Principal, ProfileRepository } from "@career/mongo";
import { hashInput } from "@career/scoring";
import type { RouterOf } from "../routers.ts";
import { type ClaimInput, type NamedSkill, placesOfClaims, type SkillClaims } from "../tasks/enrich.ts";
import { keptEnrichment } from "./kept-enrichment.ts";

export type EnrichOptions = {
  readonly job: { readonly id: string; readonly principal: Principal; readonly createdAt: Date };
  readonly resumeId: string;
  /** What names or reaches the person; no engine outside this machine may see it. */
  readonly identifiers: readonly string[];
  readonly signal: AbortSignal;
  readonly deadlineMs: number;
  /** The only engine to ask; without it those of the configuration. */
  readonly engine?: string | undefined;
};

export type Enriched<Value> = {
  readonly value: Value;
  /** Empty where no engine is in use. */
  readonly runs: readonly EngineRun[];
  readonly dropped: number;
  readonly effects: readonly Effect[];
};

export type Enrichment<Value> = {
  readonly task: AiTask<ClaimInput, SkillClaims>;
  /** sha256 of the bytes that are read. */
  readonly sha256: string;
  /** What the rules found. */
  readonly base: Value;
  /** Null when the text cannot be had, or is not the one that the rules have read. */
  read(): Promise<Source<Value> | null>;
};

type Source<Value> = {
  readonly input: ClaimInput;
  /** What the rules found with what they accept of the skills that are named there. */
  withNamed(named: readonly NamedSkill[]): Value;
};

export type EnrichmentDependencies = {
  routerOf: RouterOf;
  profiles: Pick<ProfileRepository, "hasCloudConsent">;
  enrichments: Pick<EnrichmentRepository, "find">;
};

const sourceOf = (task: string, sha256: string, base: string): string =>
  createHash("sha256")
    .update(JSON.stringify([task, sha256, base]))
    .digest("hex");

/** A run whose answer was read and not asked for again costs nothing again. */
const readAgain = ({ attempts: _attempts, tokens: _tokens, costUsd: _cost, ...run }: EngineRun): EngineRun => run;

/** Adds what an engine points out to what the rules found: asked once, stored beside it, and read from then on. */
export const createEnrichment = ({ routerOf, profiles, enrichments }: EnrichmentDependencies) => {
  return async <Value extends ResumeFacts | FitRequirements>(
    { task, sha256, base, read }: Enrichment<Value>,
    { job: { id: jobId, principal, createdAt }, resumeId, identifiers, signal, deadlineMs, engine }: EnrichOptions,
  ): Promise<Enriched<Value>> => {
    const unchanged = { value: base, runs: [], dropped: 0, effects: [] };
    const router = routerOf(engine);
    if (router.engines.length === 0) return unchanged;
    const source = sourceOf(task.name, sha256, hashInput(base));
    const promptHash = promptHashOf(task, { text: "", known: [] });
    const stored = await enrichments.find(principal, { source, promptHash });
    const kept = await keptEnrichment(router, stored, signal);
    if (kept) return { ...unchanged, value: kept.value as Value, runs: [readAgain(kept.run)] };

    const text = await read();
    if (!text) return unchanged;
    const { input, withNamed } = text;
    const cloudConsent = await profiles.hasCloudConsent(principal);
    const { output, run, dropped } = await ask(router, task, input, { signal, deadlineMs, cloudConsent, identifiers });
    if (run.basis === "rules") return { ...unchanged, runs: [run] };
    const value = withNamed(placesOfClaims(output, input));
    const inputHash = hashInput(value);
    const { engine: answered, model = answered, digest = null } = run;
    const fields = {
      jobId,
      resumeId,
      source,
      promptHash,
      engine: answered,
      model,
      digest,
      inputHash,
      value,
      run,
      createdAt,
    };
    const from = [principal.tenantId, principal.userId, resumeId, source, promptHash, answered, model, digest ?? ""];
    const enrichmentId = derivedId("enrichment", ...from, inputHash);
    return {
      value,
      runs: [run],
      dropped,
      effects: [{ kind: "project", collection: "enrichments", id: enrichmentId, resumeId, revision: 1, fields }],
    };
  };
};
