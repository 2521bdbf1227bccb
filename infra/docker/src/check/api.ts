export type Job = { readonly id: string; readonly state: string; readonly failures: number };

export type Api = ReturnType<typeof createApi>;

const ended = (state: string): boolean => !["awaiting-upload", "pending", "running"].includes(state);

/** The calls of the gateway that the command line has no use for. */
export const createApi = ({ url, apiKey }: { url: string; apiKey: string }) => {
  const call = async <Answer>(path: string, body?: object): Promise<Answer> => {
    const response = await fetch(new URL(path, url), {
      headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json", prefer: "wait=20" },
      ...(body && { method: "POST", body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Answer;
  };

  const getJob = async (id: string): Promise<Job> => {
    for (;;) {
      const job = await call<Job>(`/v1/jobs/${id}`);
      if (ended(job.state)) return job;
    }
  };

  return {
    /** Accepts so many scores of one resume at once; each resolves with its job's id. */
    scoreOften: async (count: number): Promise<Promise<string>[]> => {
      const { items } = await call<{ items: { id: string }[] }>("/v1/resumes?limit=1");
      return Array.from({ length: count }, async (_, index) => {
        const jobDescription = `Backend developer, team ${index}. PostgreSQL and Git are required. Kafka is nice to have.`;
        return (await call<{ jobId: string }>("/v1/job-fits", { resumeId: items[0]!.id, jobDescription })).jobId;
      });
    },

    waitForJob: getJob,

    /** All jobs of the user. */
    listJobs: async (): Promise<Job[]> => {
      const jobs: Job[] = [];
      for (let query: string | null = "limit=100"; query; ) {
        const page: { items: Job[]; nextCursor: string | null } = await call(`/v1/jobs?${query}`);
        jobs.push(...page.items);
        query = page.nextCursor && `limit=100&cursor=${encodeURIComponent(page.nextCursor)}`;
      }
      return jobs;
    },
  };
};
