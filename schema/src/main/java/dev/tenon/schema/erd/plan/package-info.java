/**
 * Decides what goes on a diagram: a viewpoint, how much of each table, hubs folded, groups found.
 */
@NullMarked
package dev.tenon.schema.erd.plan;

import org.jspecify.annotations.NullMarked;
