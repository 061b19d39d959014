/** The schema spread over the machines of a Citus cluster: the plan, and carrying it out. */
@NullMarked
package dev.tenon.db.distribution;

import org.jspecify.annotations.NullMarked;
