// @ts-check
/** The report of a record. */
export const report = {
  "report.button": "Report",
  "report.title": "Download the report of this screening",
  "report.pdf": "PDF",
  "report.pdf.for": "to keep and print",
  "report.docx": "Word",
  "report.docx.for": "to edit",
  "report.xlsx": "Excel",
  "report.xlsx.for": "clause by clause",
  "report.json": "JSON",
  "report.json.for": "the result itself",
  "report.geojson": "GeoJSON",
  "report.geojson.for": "site and overlaps",
  "report.gpkg": "GeoPackage",
  "report.gpkg.for": "site and overlaps",
  "report.busy": "being made",
  "report.annex": "Annex: all clauses, vertices and traces",
  "report.review": "With version {n} of the review",
  "report.noReview": "There is no review yet",
  "report.reviewUnread": "The review could not be read and is not in the report",
  "report.onlyRecorded": "Only what is recorded has a report: it is made of what is kept. A preview can be printed, marked as such.",
};
