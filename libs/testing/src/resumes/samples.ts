import { backEndDeveloper, backEndDeveloperTruth } from "./back-end-developer.ts";
import { dataAnalyst, dataAnalystTruth } from "./data-analyst.ts";
import { frontEndDeveloper, frontEndDeveloperTruth } from "./front-end-developer.ts";
import { jobDescription } from "./job-description.ts";
import { renderDocx } from "./render-docx.ts";
import { renderPdf } from "./render-pdf.ts";
import { renderTxt } from "./render-txt.ts";
import { sampleMonth } from "./sample-resume.ts";

/** What a careful reader extracts from each sample, by the name of its file without the ending. */
export const sampleTruth = {
  asOf: sampleMonth,
  resumes: { resume: backEndDeveloperTruth, "front-end": frontEndDeveloperTruth, "data-analyst": dataAnalystTruth },
};

/** Every file of `samples/`, made anew; the same bytes each time. */
export async function renderSamples(): Promise<Record<string, Uint8Array>> {
  return {
    "resume.pdf": await renderPdf(backEndDeveloper),
    "resume.docx": await renderDocx(backEndDeveloper),
    "resume.txt": Buffer.from(renderTxt(backEndDeveloper)),
    "front-end.txt": Buffer.from(renderTxt(frontEndDeveloper)),
    "data-analyst.pdf": await renderPdf(dataAnalyst),
    "job-description.txt": Buffer.from(jobDescription),
    "truth.json": Buffer.from(`${JSON.stringify(sampleTruth, null, 2)}\n`),
  };
}
