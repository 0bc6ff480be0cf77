package org.ecozone.access.file;

import java.util.List;
import java.util.Map;
import org.ecozone.access.file.Placeholders.Value;

/**
 * What makes up the access list of a unit.
 *
 * @param unit code of the control unit
 * @param name its name
 * @param templates in their order
 * @param values of the templates' parameters, and of {@link UnitTemplateSheet#GIVEN}
 */
record UnitAssignment(String unit, String name, List<UnitTemplate> templates, Map<String, Value> values) {}
