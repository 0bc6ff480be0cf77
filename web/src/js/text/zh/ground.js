// @ts-check
/** What lies beneath the zones. */
export const ground = {
  "ground.attribution": "地形、道路、渠道、河流、连队和团部为演示编造 (合成)",
};
