/** A verdict as people and programs read it: text, Markdown, JSON, SARIF. */
@NullMarked
package dev.tenon.schema.audit.report;

import org.jspecify.annotations.NullMarked;
