/** Writes a diagram in the languages of other tools: Mermaid, DBML and Graphviz. */
@NullMarked
package dev.tenon.schema.erd.text;

import org.jspecify.annotations.NullMarked;
