/**
 * The catalogue of environmental impact assessment (建设项目环境影响评价分类管理名录): which class a project needs.
 *
 * <p>Words: <i>entry</i>, a numbered item; <i>cell</i>, what an entry says for one class; <i>class</i>, 报告书, 报告表, 登记表 or none. May
 * import {@code access.rule}.
 */
@NullMarked
package org.ecozone.access.eia;

import org.jspecify.annotations.NullMarked;
