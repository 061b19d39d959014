/** Tables and drawings of what was measured, and the page that they are kept in. */
@NullMarked
package dev.tenon.bench.report;

import org.jspecify.annotations.NullMarked;
