// @ts-check
/** The office's backgrounds. */
export const backgrounds = {
  "backgrounds.title": "Backgrounds",
  "backgrounds.approval": "map approval number {approval}",
  "backgrounds.ground.relief": "Hill shading (synthetic)",
  "backgrounds.ground.lines": "Roads, waters, towns and companies (synthetic)",
  "backgrounds.broken": "Some tiles could not be had: out of range, or the service or network is away",
  "backgrounds.elsewhere":
    "A background from the network is fetched from its server, which then knows where you look. The choice is kept in this browser.",
};
