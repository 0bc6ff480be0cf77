// @ts-check
/** The office's backgrounds. */
export const backgrounds = {
  "backgrounds.title": "底图",
  "backgrounds.ground.relief": "地形晕渲 (合成)",
  "backgrounds.ground.lines": "道路、水系、城镇与连队 (合成)",
  "backgrounds.approval": "审图号：{approval}",
  "backgrounds.broken": "有瓦片没有取到：可能超出范围，或服务、网络暂不可用",
  "backgrounds.elsewhere": "打开网上的底图时，浏览器向其服务器取瓦片，对方会知道看的是哪里。选择记在本机浏览器中。",
};
