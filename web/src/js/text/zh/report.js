// @ts-check
/** The report of a record. */
export const report = {
  "report.button": "报告",
  "report.title": "下载这个研判的报告",
  "report.pdf": "PDF",
  "report.pdf.for": "存档、打印",
  "report.docx": "Word",
  "report.docx.for": "可改写",
  "report.xlsx": "Excel",
  "report.xlsx.for": "管控要求逐条",
  "report.json": "JSON",
  "report.json.for": "结果原文",
  "report.geojson": "GeoJSON",
  "report.geojson.for": "地块与重叠部分",
  "report.gpkg": "GeoPackage",
  "report.gpkg.for": "地块与重叠部分",
  "report.busy": "正在生成",
  "report.annex": "附件：全部条款、界址点与判定过程",
  "report.review": "含复核意见第 {n} 版",
  "report.noReview": "还没有复核意见",
  "report.reviewUnread": "复核意见没有读到，报告不含复核意见",
  "report.onlyRecorded": "记录以后才有报告：报告须由存档的结果生成。未记录的结果可以打印，页上印有“未记录”。",
};
