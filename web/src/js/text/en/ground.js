// @ts-check
/** What lies beneath the zones. */
export const ground = {
  "ground.attribution": "Terrain, roads, canals, rivers, companies and seats are made up for the demonstration (synthetic)",
};
