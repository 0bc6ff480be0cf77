// @ts-check
/** The page of what is recorded: screenings, and the register of projects with its outlines on the map. */
import { createProjectMap } from "../map/projectmap.js";
import { registerOf } from "../model/register.js";
import { createRegisterPanel, registerShown } from "../register/panel.js";
import { createRegistering } from "../register/registering.js";
import { byId, first } from "../ui/dom.js";
import { toast } from "../ui/toast.js";

/**
 * @import { ProjectFeature } from "../model/register.js"
 * @import { State, Store } from "../model/state.js"
 * @import { Shell } from "./shell.js"
 */

/** None; always the same, so that nothing is drawn anew for it. @type {ProjectFeature[]} */
const NONE = [];

/** The projects that the map shows, and which of them is spoken of. @param {State} state */
const onMap = ({ view, recordsPart, projects, projectOpen, lit, theme, lang }) => ({
  projects: view === "records" && recordsPart === "projects" && projects ? projects : NONE,
  spokenOf: lit?.startsWith("project:") ? lit.slice("project:".length) : projectOpen,
  theme,
  lang,
});

/**
 * @param {Store} store @param {Pick<Shell, "view" | "show" | "editions">} shell
 * @param {{recording: ReturnType<typeof import("../screening/recording.js").createRecording>,
 *   guide: ReturnType<typeof import("./guiding.js").createGuiding>, showZone: (layer: string, code: string, how: {name: string}) => void,
 *   showRule: (rule: string) => void}} leads
 */
export function createRegisterPage(store, { view, show, editions }, { recording, guide, showZone, showRule }) {
  const registering = createRegistering(store, { fit: view.fit, toast, listRecords: () => void recording.listRecords() });
  const map = createProjectMap(view.map);
  const panel = createRegisterPanel(byId("records"), {
    ...registering,
    list: () => void registering.list(),
    openRecord: recording.openRecord,
    listRecords: recording.listRecords,
    filterRecords: recording.filterRecords,
    place: view.point,
    turnTo: guide.turnTo,
    lit: (key) => store.set({ lit: key }),
    again: (only) => void registering.again(only),
    keep: (line) => void registering.keep(line),
    register: (said) => void registering.register(said),
    change: (project, said) => void registering.change(project, said),
    openProject(id) {
      void registering.openProject(id);
      first(document, "#records-title")?.focus();
    },
    closeProject() {
      registering.closeProject();
      first(document, "#records-title")?.focus();
    },
    /** On the map of the edition that has it. */
    async showZone(edition, layer, code, name) {
      if (edition && store.get().layersEdition?.code !== edition) {
        store.set({ edition });
        await editions.loadLayers();
      }
      showZone(layer, code, { name });
    },
    showRule,
  });
  show(registerShown, panel.render);
  store.watch(onMap, ({ projects, spokenOf }) => map.show(projects, spokenOf));
  store.watch(({ theme, lang }) => ({ theme, lang }), map.repaint);
  store.watch((s) => s.view === "records" && s.recordsPart === "projects", (is) => {
    document.body.classList.toggle("register-page", is);
    if (is) registering.need();
  });
  return {
    /** Shows what the address asks for. */
    follow() {
      const asked = registerOf(location.hash);
      const { projectOpen } = store.get();
      store.set({ recordsPart: asked.recordsPart });
      if (asked.projectOpen && asked.projectOpen !== projectOpen) void registering.openProject(asked.projectOpen);
      else if (!asked.projectOpen && projectOpen) registering.closeProject();
    },
    /** Opens the project at a position of the map; whether there is one. @param {number[]} position */
    choose(position) {
      const { view: shown, recordsPart } = store.get();
      const id = shown === "records" && recordsPart === "projects" ? map.at(position) : null;
      if (id) void registering.openProject(id, { isFit: false });
      return id !== null;
    },
    /** Leaves the project that is shown; whether there was one. */
    escape() {
      const { view: shown, recordsPart, projectOpen } = store.get();
      if (shown !== "records" || recordsPart !== "projects" || !projectOpen) return false;
      registering.closeProject();
      first(document, "#records-title")?.focus();
      return true;
    },
  };
}
